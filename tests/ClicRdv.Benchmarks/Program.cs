using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;

return args is [ServeCommand.Name, .. var site]
    ? await ServeCommand.RunAsync(site)
    : await BenchmarkRun.RunAsync(args, Console.Out, Console.Error);
