using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

public sealed class EmulatorPracticeWritingTests(EmulatorPlace place) : PracticeWriting<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxPracticeWritingTests(SandboxPlace place) : PracticeWriting<SandboxPlace>(place);

public sealed class EmulatorFicheWritingTests(EmulatorPlace place) : FicheWriting<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxFicheWritingTests(SandboxPlace place) : FicheWriting<SandboxPlace>(place);

public sealed class EmulatorVeventWritingTests(EmulatorPlace place) : VeventWriting<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxVeventWritingTests(SandboxPlace place) : VeventWriting<SandboxPlace>(place);

public sealed class EmulatorBookingWritingTests(EmulatorPlace place) : BookingWriting<EmulatorPlace>(place);

[Collection(nameof(SandboxPlace))]
public sealed class SandboxBookingWritingTests(SandboxPlace place) : BookingWriting<SandboxPlace>(place);
