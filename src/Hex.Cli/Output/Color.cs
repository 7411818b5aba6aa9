namespace Hex.Cli.Output;

/// <summary>The colours hex uses, by the number a terminal knows them by.</summary>
internal enum Color
{
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
