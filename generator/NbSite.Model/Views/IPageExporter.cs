namespace NbSite.Model;

/// <summary>Writes pages in a form for other programs; given to a build as its theme is. Called from several threads at once.</summary>
public interface IPageExporter
{
    /// <summary>What the form needs of pictures.</summary>
    ExportedPictures Pictures { get; }

    /// <summary>The files that are made of a page: the same page gives the same bytes.</summary>
    /// <param name="page">The page.</param>
    IEnumerable<ExportedFile> Files(ExportedPage page);
}

/// <summary>What a form needs of pictures.</summary>
public enum ExportedPictures
{
    /// <summary>Nothing: it names them.</summary>
    None,

    /// <summary>Their bytes, drawings as they are.</summary>
    Bytes,

    /// <summary>Their bytes, drawings as pixels.</summary>
    Pixels,
}

/// <summary>A file that was made of a page.</summary>
/// <param name="Ending">What stands after the page's own name, such as <c>.docx</c> or <c>.1.png</c>.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ExportedFile(string Ending, ReadOnlyMemory<byte> Bytes);
