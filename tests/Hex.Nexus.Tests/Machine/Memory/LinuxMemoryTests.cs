using Hex.Nexus.Machine.Memory;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Memory;

/// <summary>What the kernel tells, read from trees of files as it lays them out.</summary>
public sealed class LinuxMemoryTests : IDisposable
{
    private const long Kilobyte = 1024;
    private const long Gigabyte = 1024 * 1024 * Kilobyte;

    private readonly TempFolder _root = new();

    public LinuxMemoryTests() => Write("proc/meminfo", $"MemTotal:       {32 * Gigabyte / Kilobyte} kB\nMemFree:         1000000 kB\nMemAvailable:   {20 * Gigabyte / Kilobyte} kB\n");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void WithoutGroupsTheMachineCounts()
    {
        var memory = new LinuxMemory(_root.Path).Read();

        Assert.Equal((20 * Gigabyte, 32 * Gigabyte, "/proc/meminfo", null), (memory.AvailableBytes, memory.TotalBytes, memory.Source, memory.Bound));
    }

    [Fact]
    public void TheTightestGroupAboveTheOwnOneDecides()
    {
        Write("proc/self/cgroup", "0::/a.slice/b.scope\n");
        Second("a.slice/b.scope", max: "max", current: 1 * Gigabyte);
        Second("a.slice", max: $"{8 * Gigabyte}", current: 5 * Gigabyte, inactive: 2 * Gigabyte);
        Second("", max: $"{16 * Gigabyte}", current: 6 * Gigabyte);

        var memory = new LinuxMemory(_root.Path).Read();

        Assert.Equal((5 * Gigabyte, 8 * Gigabyte, "/a.slice"), (memory.AvailableBytes, memory.TotalBytes, memory.Bound));
    }

    [Fact]
    public void AGroupThatLeavesMoreThanTheMachineHasDoesNotDecide()
    {
        Write("proc/self/cgroup", "0::/\n");
        Second("", max: $"{64 * Gigabyte}", current: 0);

        Assert.Equal((20 * Gigabyte, null), (new LinuxMemory(_root.Path).Read().AvailableBytes, new LinuxMemory(_root.Path).Read().Bound));
    }

    [Theory]
    [InlineData("/docker/0123")]
    [InlineData("/../../outside")]
    public void AGroupThatIsNotMountedHereShowsItsLimitAtTheTop(string path)
    {
        Write("proc/self/cgroup", $"0::{path}\n");
        Second("", max: $"{4 * Gigabyte}", current: 1 * Gigabyte);

        Assert.Equal(3 * Gigabyte, new LinuxMemory(_root.Path).Read().AvailableBytes);
    }

    [Fact]
    public void TheFirstVersionIsReadTooAndItsLargestNumberIsNoLimit()
    {
        Write("proc/self/cgroup", "9:name=systemd:/\n4:cpu,memory:/job/one\n3:cpuset:/\n0::/\n");
        First("job/one", limit: $"{9223372036854771712}", usage: 1 * Gigabyte);
        First("job", limit: $"{6 * Gigabyte}", usage: 5 * Gigabyte, inactive: 1 * Gigabyte);

        var memory = new LinuxMemory(_root.Path).Read();

        Assert.Equal((2 * Gigabyte, "/job"), (memory.AvailableBytes, memory.Bound));
    }

    [Fact]
    public void MoreUsedThanAllowedLeavesNothing()
    {
        Write("proc/self/cgroup", "0::/\n");
        Second("", max: $"{1 * Gigabyte}", current: 2 * Gigabyte);

        Assert.Equal(0, new LinuxMemory(_root.Path).Read().AvailableBytes);
    }

    [Fact]
    public void WhatIsNotToldIsUnknown()
    {
        File.Delete(_root.At("proc/meminfo"));

        Assert.Null(new LinuxMemory(_root.Path).Read().AvailableBytes);
    }

    [Fact]
    public void KillsOfTheOwnGroupAndOfTheMachineCount()
    {
        Assert.Null(new KernelKills(_root.Path).Count());

        Write("proc/vmstat", "pgfault 3\noom_kill 7\n");
        Assert.Equal(7, new KernelKills(_root.Path).Count());

        Write("proc/self/cgroup", "0::/a\n");
        Write("sys/fs/cgroup/a/memory.events", "low 0\nhigh 0\nmax 12\noom 2\noom_kill 1\noom_group_kill 0\n");
        Assert.Equal(7 + 1, new KernelKills(_root.Path).Count());

        Write("proc/self/cgroup", "4:memory:/b\n");
        Write("sys/fs/cgroup/memory/b/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 5\n");
        Assert.Equal(7 + 5, new KernelKills(_root.Path).Count());
    }

    private void Second(string group, string max, long current, long inactive = 0) => Group(
        "sys/fs/cgroup", group, ("memory.max", max), ("memory.current", $"{current}"), ("memory.stat", $"anon 1\nfile 2\ninactive_file {inactive}\nactive_file 9\n"));

    private void First(string group, string limit, long usage, long inactive = 0) => Group(
        "sys/fs/cgroup/memory", group, ("memory.limit_in_bytes", limit), ("memory.usage_in_bytes", $"{usage}"), ("memory.stat", $"inactive_file 1\ntotal_inactive_file {inactive}\n"));

    private void Group(string mount, string group, params ReadOnlySpan<(string File, string Content)> files)
    {
        foreach (var (file, content) in files)
        {
            Write(Path.Combine(mount, group, file), $"{content}\n");
        }
    }

    private void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root.At(file))!);
        File.WriteAllText(_root.At(file), content);
    }
}
