namespace NbSite.Publishing.Site;

/// <summary>Patterns that name several pages or files.</summary>
public static class Glob
{
    /// <inheritdoc cref="Pipelines.Modules.Glob.Fits"/>
    public static bool Fits(string glob, string name) => Pipelines.Modules.Glob.Fits(glob, name);
}
