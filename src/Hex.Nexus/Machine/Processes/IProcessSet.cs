namespace Hex.Nexus.Machine.Processes;

/// <summary>Processes that are to end together.</summary>
internal interface IProcessSet
{
    /// <summary>Looks for those besides the main process, where there is one.</summary>
    /// <returns>How many are alive.</returns>
    int Sweep(bool mainHasExited);

    /// <summary>Asks all the last sweep found to end, each once.</summary>
    void Terminate();

    /// <summary>Ends all the last sweep found.</summary>
    void Kill();
}
