namespace ClicRdv.Emulator.Seed.Names;

/// <summary>Family names with all that a search stumbles over: accents, apostrophes, particles, hyphens, three letters.</summary>
internal static class Surnames
{
    public static readonly string[] All =
    [
        "Allard", "Ancelin", "Arnoult", "Aubert", "Audouin", "Auger", "Aumont", "Azéma", "Bailleul", "Baron",
        "Barreau", "Bataille", "Baudry", "Bazin", "Beaumont", "Béchard", "Bellamy", "Benali", "Benoist", "Berthelot",
        "Besnard", "Bigot", "Billard", "Blin", "Boisseau", "Bonhomme", "Bonnard", "Bordier", "Boucher", "Bouhours",
        "Boulay", "Bourgeois", "Boutin", "Brault", "Brémond", "Bretonneau", "Brunet", "Caillaud", "Calvet", "Carré",
        "Castaing", "Chabert", "Chaillou", "Champion", "Charpentier", "Chartier", "Chauvet", "Chérif", "Chevallier", "Clavel",
        "Clément", "Colas", "Collet", "Cormier", "Cosson", "Coulon", "Cousin", "Crépin", "Da Costa", "D’Amico",
        "Daniau", "Daumas", "De La Tour", "Delahaye", "Delaunay", "Delmas", "Denis-Laroque", "Derouet", "Deschamps", "Desmoulins",
        "Diallo", "Doucet", "Drouet", "Dubreuil", "Duchêne", "Duguay", "Dumoulin", "Dupin", "Durieux", "Duval",
        "El Amrani", "Esnault", "Estève", "Fabre", "Favreau", "Ferrand", "Fleury", "Foucault", "Fouquet", "Fournier",
        "Frémont", "Gaborit", "Gaillard", "Garcia", "Garnier", "Gaudin", "Gay", "Gendron", "Geoffroy", "Gilbert",
        "Girault", "Godard", "Gosselin", "Goujon", "Grandin", "Granger", "Grosjean", "Guérineau", "Guillou", "Guyot",
        "Haddad", "Hardouin", "Hervieu", "Houssin", "Huet", "Humbert", "Imbert", "Jacquet", "Jarry", "Jolivet",
        "Jourdain", "Julliard", "Kaya", "Labbé", "Laborde", "Laforge", "Lagrange", "Lallemand", "Lambert", "Landry",
        "Langlois", "Lasserre", "L’Hostis", "Launay", "Laurent-Duprez", "Lavigne", "Le Bihan", "Leblond", "Leclère", "Lecomte",
        "Le Floc’h", "Legendre", "Lejeune", "Lemaître", "Lepage", "Leroux", "Letellier", "Levasseur", "Loiseau", "Ly",
        "Maillard", "Mallet", "Marchais", "Maréchal", "Marquet", "Martineau", "Massé", "Maurin", "Ménard", "Mercier",
        "Mesnard", "Millet", "Moisan", "Monnier", "Morisset", "Moulin", "Müller", "Nguyen", "Noël", "Oger",
        "Olivier", "Orhan", "Pagès", "Papin", "Parisot", "Pasquet", "Pelletier", "Péron", "Pichon", "Pineau",
        "Poirier", "Poulain", "Prévost", "Prudhomme", "Quentin", "Raimbault", "Raynaud", "Renaudin", "Ribeiro", "Richard",
        "Rigaud", "Rivière", "Robineau", "Rossignol", "Rouault", "Roussel", "Roy", "Saint-Martin", "Salmon", "Sarrazin",
        "Savary", "Seguin", "Simonet", "Sorel", "Soulier", "Tavernier", "Texier", "Thébault", "Thibaud", "Touchard",
        "Traoré", "Tricot", "Turpin", "Vacher", "Valentin", "Vallée", "Vautier", "Verdier", "Vidal", "Vigneron",
        "Villeneuve", "Voisin", "Weber", "Yildiz",
    ];
}
