namespace Hex.Core.Agents;

/// <summary>How an agent ended. Only <see cref="Done"/> says that it thinks it did what was asked; whether it did, the gate decides.</summary>
public enum AgentEnd
{
    /// <summary>It finished.</summary>
    Done,

    /// <summary>Its program is not there, or not properly installed.</summary>
    NotInstalled,

    /// <summary>Nobody is logged in, and there is no key.</summary>
    NotLoggedIn,

    /// <summary>Its service refused the key or the login.</summary>
    KeyRefused,

    /// <summary>What is paid for is used up: the limit of a subscription, or the credit.</summary>
    UsageLimit,

    /// <summary>Its service asks for patience.</summary>
    RateLimited,

    /// <summary>Its service failed.</summary>
    ServerFailed,

    /// <summary>Its service cannot be reached.</summary>
    Unreachable,

    /// <summary>Its service has no such model.</summary>
    ModelMissing,

    /// <summary>What it was asked is too long for its model, or refused as malformed.</summary>
    BadRequest,

    /// <summary>Its model refused the task.</summary>
    Declined,

    /// <summary>It took all its turns.</summary>
    TurnsReached,

    /// <summary>It cost all it may.</summary>
    CostReached,

    /// <summary>Its time is over.</summary>
    TimedOut,

    /// <summary>It was ended from outside, or died.</summary>
    Stopped,

    /// <summary>Its program refused how it was called, or its configuration.</summary>
    Misused,

    /// <summary>What it printed cannot be understood.</summary>
    Unreadable,
}
