namespace NbSite.Pipelines.Modules;

/// <summary>Hands over a file for each document and passes the document on.</summary>
/// <param name="destination">
/// Where it goes in the output folder, such as <c>leaflets/pain.pdf</c>; null for a document that has no file. A
/// path that leads out of
/// the folder is refused.
/// </param>
/// <param name="bytes">What stands in it.</param>
public sealed class WriteFiles<T>(Func<T, string?> destination, Func<T, ReadOnlyMemory<byte>> bytes) : Module<T, T>
    where T : Document
{
    /// <inheritdoc/>
    public override string Name => "WriteFiles";

    /// <inheritdoc/>
    public override IEnumerable<T> Execute(T document, IModuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (destination(document) is { } path) context.Write(new OutputFile(Destination.Held(path), bytes(document)));
        return [document];
    }
}

/// <summary>Hands over files as they are: those that fit; the others pass by.</summary>
/// <param name="globs">Which of them, as <see cref="Glob"/> reads it; all when there is none.</param>
public sealed class CopyFiles(params string[] globs) : Module<FileDocument, FileDocument>
{
    /// <summary>Where a file goes in the output folder; to where it stands in the input, when nothing is
    /// said.</summary>
    public Func<string, string> To { get; init; } = static path => path;

    /// <inheritdoc/>
    public override IEnumerable<FileDocument> Execute(FileDocument document, IModuleContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        if (Glob.FitsAny(globs, document.Path)) context.Write(new OutputFile(Destination.Held(To(document.Path)), document.Bytes));
        return [document];
    }
}

/// <summary>Paths in the output folder.</summary>
internal static class Destination
{
    /// <summary>The path. Throws <see cref="ArgumentException"/> when it is none within the output folder.</summary>
    public static string Held(string path) => OutputPath.Problem(path) is { } problem
        ? throw new ArgumentException($"“{path}” is no path within the output folder: {problem}. Write one such as “leaflets/pain.pdf”.")
        : path;
}
