namespace ClicRdv.Emulator.Seed.Names;

/// <summary>Given names as they are met in a waiting room, each generation with its own.</summary>
internal static class GivenNames
{
    /// <summary>Of those born before about 1965.</summary>
    public static readonly string[] Elder =
    [
        "Andrée", "Bernadette", "Bernard", "Christiane", "Claude", "Colette", "Daniel", "Denise", "Éliane", "Francine",
        "Françoise", "Georges", "Gérard", "Germaine", "Ginette", "Guy", "Henri", "Huguette", "Jacqueline", "Jacques",
        "Jean-Claude", "Jean-Pierre", "Jeannine", "Josette", "Lucette", "Lucien", "Marcel", "Marie-Thérèse", "Maurice", "Michel",
        "Michelle", "Monique", "Nicole", "Odette", "Paulette", "Pierrette", "Raymond", "Renée", "René", "Roger",
        "Roland", "Simone", "Solange", "Suzanne", "Yvette", "Yvon", "Yvonne",
    ];

    public static readonly string[] Adult =
    [
        "Agnès", "Alexandra", "Anaïs", "Arnaud", "Aurélie", "Béatrice", "Benoît", "Bruno", "Cécile", "Cédric",
        "Céline", "Christelle", "Christophe", "Cyril", "David", "Delphine", "Didier", "Élodie", "Émilie", "Emmanuel",
        "Éric", "Fabrice", "Fatima", "Florence", "Franck", "François", "Frédéric", "Gaël", "Grégory", "Guillaume",
        "Hélène", "Isabelle", "Jérôme", "Johanna", "Julien", "Karim", "Laëtitia", "Laurence", "Ludovic", "Magali",
        "Marie-Laure", "Mathieu", "Mickaël", "Mireille", "Nadia", "Nathalie", "Olivier", "Patricia", "Philippe", "Rachid",
        "Sabrina", "Sandrine", "Sébastien", "Sophie", "Stéphanie", "Sylvain", "Valérie", "Véronique", "Virginie", "Xavier",
    ];

    /// <summary>Of those born since about 1995.</summary>
    public static readonly string[] Young =
    [
        "Adam", "Agathe", "Aïcha", "Alexis", "Alice", "Ambre", "Anna", "Antoine", "Axel", "Baptiste",
        "Chloé", "Clara", "Clément", "Coline", "Eliott", "Emma", "Enzo", "Ethan", "Eva", "Gabin",
        "Hugo", "Inaya", "Jade", "Jeanne", "Jules", "Léa", "Léo", "Léonie", "Lilou", "Lina",
        "Louise", "Lucas", "Maël", "Malo", "Manon", "Mathis", "Mehdi", "Mila", "Nathan", "Noa",
        "Noémie", "Nolan", "Pauline", "Raphaël", "Romane", "Rose", "Sacha", "Samuel", "Soline", "Théo",
        "Timéo", "Tom", "Valentin", "Yanis", "Yasmine", "Zélie", "Zoé",
    ];
}
