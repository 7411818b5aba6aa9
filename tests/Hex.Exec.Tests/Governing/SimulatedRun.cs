namespace Hex.Exec.Tests.Governing;

/// <summary>A run of a simulated schedule: when it comes, what it asks for, when it dies.</summary>
internal sealed class SimulatedRun(int number, Random random, int models)
{
    private const int Never = int.MaxValue;

    public string Owner { get; } = $"owner {number:00}";

    public int Arrives { get; } = random.Next(20);

    public int Model { get; } = random.Next(models);

    public int ContextTokens { get; } = 1024 << random.Next(3);

    public long Headroom { get; } = random.Next(1, 5);

    public int Takes { get; } = random.Next(1, 9);

    /// <summary>When it is killed, whatever it is doing.</summary>
    public int Dies { get; } = random.Next(4) == 0 ? random.Next(40) : Never;

    /// <summary>When it is stopped and looks no more, though it lives.</summary>
    public int Stops { get; } = random.Next(10) == 0 ? random.Next(30) : Never;

    public int? AdmittedAt { get; set; }

    /// <summary>When it has its model in memory.</summary>
    public int LoadsAt { get; set; }

    /// <summary>What else the machine did when it was admitted.</summary>
    public long ForeignAtAdmission { get; set; }

    public bool IsRefused { get; set; }

    public bool IsOver { get; set; }

    /// <summary>Whether it waits, or may ask.</summary>
    public bool Looks(int now) => Arrives <= now && now < Stops && now < Dies && AdmittedAt is null && !IsRefused && !IsOver;

    public bool IsAlive(int now) => Arrives <= now && now < Dies && !IsRefused && !IsOver;

    /// <summary>Whether it holds memory.</summary>
    public bool Holds(int now) => AdmittedAt is not null && IsAlive(now);
}
