using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run --project bench/Micro -c Release -- --filter '*Folding*'
// In this process: for one of its own BenchmarkDotNet seeks a project that is named like the assembly.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(ContactAppointment.Micro.Sample).Assembly).Run(args, config);
