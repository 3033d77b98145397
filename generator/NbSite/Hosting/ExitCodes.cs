namespace NbSite;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCodes
{
    /// <summary>What was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>The content has errors, or warnings with --strict.</summary>
    public const int Content = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The machine failed us: disk, permissions, cancelled.</summary>
    public const int Machine = 3;
}
