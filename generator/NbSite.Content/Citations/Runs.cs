namespace NbSite.Content.Citations;

/// <summary>Values that run on in the lines below them.</summary>
internal static class Runs
{
    /// <summary>A value and its further lines as one line.</summary>
    public static string Joined(string first, List<string> more) =>
        string.Join(' ', more.Select(line => line.Trim()).Prepend(first.Trim()).Where(line => line.Length > 0));
}
