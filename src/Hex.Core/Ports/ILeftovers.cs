namespace Hex.Core.Ports;

/// <summary>Ends processes that outlived the hex that started them.</summary>
public interface ILeftovers
{
    /// <summary>Ends every process of this user that carries the mark of a run.</summary>
    /// <param name="owner">The mark, see <see cref="Commands.CommandSpec.Owner"/>.</param>
    /// <returns>How many were ended.</returns>
    int End(string owner);
}
