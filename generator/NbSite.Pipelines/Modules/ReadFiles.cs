namespace NbSite.Pipelines.Modules;

/// <summary>
/// Begins with files: of those that the build was given the ones that fit, in order of their paths. Nothing is
/// looked for on a disk: what a
/// build reads it is given, so that the same input gives the same site.
/// </summary>
/// <param name="files">Files that the build was given.</param>
/// <param name="globs">Which of them, as <see cref="Glob"/> reads it; all when there is none. “!drafts/**” leaves
/// out.</param>
public sealed class ReadFiles(IEnumerable<FileDocument> files, params string[] globs) : SourceModule<FileDocument>
{
    /// <inheritdoc/>
    public override IEnumerable<FileDocument> Read(IModuleContext context) =>
        files.Where(file => Glob.FitsAny(globs, file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal);
}

/// <summary>Begins with the documents that another pipeline made: for checks and files of their own.</summary>
/// <param name="pipeline">A pipeline that is depended on.</param>
public sealed class DocumentsOf<T>(Pipeline<T> pipeline) : SourceModule<T> where T : Document
{
    /// <inheritdoc/>
    public override IEnumerable<T> Read(IModuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.OutputsOf(pipeline);
    }
}
