namespace Hex.Architecture.Tests;

/// <summary>A port is small, and can be cancelled.</summary>
public sealed class PortSizeTests
{
    private const int Most = 6;

    public static TheoryData<string> Names => [.. Ports.All.Select(port => port.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void APortHasAtMostSixMembers(string name)
    {
        var port = Ports.All.Single(port => port.Name == name);

        var members = port.GetMethods().Count(method => !method.IsSpecialName) + port.GetProperties().Length;

        Assert.InRange(members, 1, Most);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatTakesTimeCanBeCancelled(string name)
    {
        var slow = Ports.All.Single(port => port.Name == name).GetMethods().Where(method => method.ReturnType.IsAssignableTo(typeof(Task)));

        Assert.All(slow, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.Equal(typeof(CancellationToken), last.ParameterType);
            Assert.False(last.IsOptional, $"{method.Name} lets its caller forget the token");
        });
    }
}
