namespace Hex.Exec.Governing;

/// <summary>Whether a model fits into the memory of this machine.</summary>
public enum FitVerdict
{
    /// <summary>It fits now.</summary>
    Fits,

    /// <summary>It fits once other runs let go.</summary>
    Waits,

    /// <summary>It does not fit here.</summary>
    TooBig,

    /// <summary>It is asked without a look at the memory.</summary>
    Unjudged,
}
