using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Reading;

public sealed class EmulatorPracticeReadingTests(EmulatorPlace place) : PracticeReading<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxPracticeReadingTests(SandboxPlace place) : PracticeReading<SandboxPlace>(place);

public sealed class EmulatorAgendaReadingTests(EmulatorPlace place) : AgendaReading<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxAgendaReadingTests(SandboxPlace place) : AgendaReading<SandboxPlace>(place);
