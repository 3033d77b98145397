namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownCheck = Error(
        "NB1570",
        "A level for a message that there is not",
        "There is no message “{0}”",
        "Whoever wrote the level relies on it: under a misspelt code nothing would be held to it.",
        "Write the code as messages show it, such as NB0512; “nbsite explain” lists all of them.");

    public static readonly DiagnosticDescriptor LevelOfError = Error(
        "NB1571",
        "An error that was to be made less",
        "{0} ({1}) is an error and cannot be made “{2}”",
        "What is an error makes a page untrue, unreadable or unsafe. Only warnings and notes can be lowered or left out.",
        "Delete this line, and mend what the message tells.");

    public static readonly DiagnosticDescriptor LevelWithoutEffect = Error(
        "NB1572",
        "A level for a message of another command",
        "{0} ({1}) is told by a command of its own and by no build or check of the site, so that a level changes nothing",
        "A level that does nothing would be relied on.",
        "Delete this line.");

    /// <summary>Whether a build or a check of a site can tell a message; others come from commands that bring in or
    /// compare other files.</summary>
    public static bool IsOfSite(DiagnosticDescriptor message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return !message.Code.StartsWith("NB16", StringComparison.Ordinal) && message != CrawlBadAddress && message != EditionClockBack && message != AnswerOutdated
            && message != AnswerSourcesChanged;
    }
}
