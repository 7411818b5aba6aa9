using Hex.Core.Commands;
using Hex.Core.Ports;
using Hex.Nexus.Machine.Memory;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Memory;

public sealed class HostMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void EveryGpuOfNvidiaCountsAndWhatItDoesNotTellIsUnknown()
    {
        var gpus = NvidiaGpus.Parse("NVIDIA GeForce RTX 4090, 23028, 24564\nNVIDIA RTX A2000, 12GB, 5722, 6138\nNVIDIA GB10, [N/A], [N/A]\n");

        Assert.Equal(["NVIDIA GeForce RTX 4090", "NVIDIA RTX A2000, 12GB", "NVIDIA GB10"], gpus.Select(gpu => gpu.Name));
        Assert.Equal([23028 * Megabyte, 5722 * Megabyte, null], gpus.Select(gpu => gpu.FreeBytes));
        Assert.Equal([24564 * Megabyte, 6138 * Megabyte, null], gpus.Select(gpu => gpu.TotalBytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No devices were found\n")]
    [InlineData("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest driver is installed.\n")]
    public void WordsOfNvidiaAreNoGpus(string output) => Assert.Empty(NvidiaGpus.Parse(output));

    [Fact]
    public void EveryCardOfAmdCounts()
    {
        const string output = """
            WARNING: AMD GPU device(s) is/are in a low-power state. Check power control/runtime_status

            {"card0": {"VRAM Total Memory (B)": "25753026560", "VRAM Total Used Memory (B)": "753026560"}, "card1": {"VRAM Total Memory (B)": "536870912", "VRAM Total Used Memory (B)": "N/A"}, "system": {"Driver version": "6.3"}}
            """;

        var gpus = RocmGpus.Parse(output);

        Assert.Equal([("card0", 25_000_000_000L, 25_753_026_560L), ("card1", null, 536_870_912L)], gpus.Select(gpu => (gpu.Name, gpu.FreeBytes, gpu.TotalBytes)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"card0\": 3}")]
    [InlineData("{\"card0\": {")]
    public void WordsOfAmdAreNoCards(string output) => Assert.Empty(RocmGpus.Parse(output));

    [Fact]
    public void OfAMacWhatCanBeGivenAwayCounts()
    {
        const string pages = """
            Mach Virtual Memory Statistics: (page size of 16384 bytes)
            Pages free:                               10000.
            Pages active:                            500000.
            Pages inactive:                           20000.
            Pages speculative:                         3000.
            Pages throttled:                              0.
            Pages wired down:                        100000.
            Pages purgeable:                            400.
            "Translation faults":                 123456789.
            Pages occupied by compressor:            200000.
            """;

        var memory = MacMemory.Parse(pages, "34359738368\n", isUnified: true) with { Accelerators = [new("gpu", 1, 1, "x")] };

        Assert.Equal((33_400 * 16_384L, 34_359_738_368L, true, 0L), (memory.AvailableBytes, memory.TotalBytes, memory.IsUnified, memory.AcceleratorFreeBytes));
        Assert.Null(MacMemory.Parse("nothing", "nothing", isUnified: true).AvailableBytes);
    }

    [Fact]
    public async Task AToolThatHangsIsEndedAndNotAskedAgain()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "the tools asked here are those of Linux");
        using var folder = new TempFolder();
        var runner = new RunnerOfHangingTools(folder.Path);
        var memory = new HostMemory(runner);

        var first = await memory.ReadAsync(TestContext.Current.CancellationToken);
        await memory.ReadAsync(TestContext.Current.CancellationToken);

        Assert.True(first.AvailableBytes > 0);
        Assert.Empty(first.Accelerators);
        Assert.Equal("what is free on GPUs is unknown, because nvidia-smi and rocm-smi did not answer", first.Unseen);
        Assert.Equal(["nvidia-smi", "rocm-smi"], runner.Asked.Order());
        Assert.All(runner.Ends, end => Assert.Equal(CommandEnd.TimedOut, end));
    }

    // Plays every tool with one that would take half a minute.
    private sealed class RunnerOfHangingTools(string folder) : ICommandRunner
    {
        private readonly ICommandRunner _real = RealMachine.StartsProcesses();
        private readonly Lock _gate = new();

        public List<string> Asked { get; } = [];

        public List<CommandEnd> Ends { get; } = [];

        public async Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken)
        {
            var result = await _real.RunAsync(command with { Executable = "sleep", Arguments = ["30"], WorkingDirectory = folder }, cancellationToken);
            lock (_gate)
            {
                Asked.Add(command.Executable);
                Ends.Add(result.End);
            }

            return result;
        }
    }
}
