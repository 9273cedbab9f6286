namespace ClicRdv.Emulator.Seed.Customers;

/// <summary>What an appointment needs to know of a fiche; <paramref name="Title"/> is written on it [client: MedShakeEHR].</summary>
internal sealed record Customer(long FicheId, string Title);
