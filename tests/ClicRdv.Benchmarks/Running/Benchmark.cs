namespace ClicRdv.Benchmarks.Running;

/// <summary>A named question with its answers, each a ratio of two figures taken in the same run.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Question">One line, for the list and as the title of its table.</param>
/// <param name="MeasureAsync">Takes a minute or two; throws when what it measures does not work.</param>
internal sealed record Benchmark(string Name, string Question, Func<Task<IReadOnlyList<Reading>>> MeasureAsync);
