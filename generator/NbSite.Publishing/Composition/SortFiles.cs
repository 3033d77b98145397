using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Composition;

/// <summary>Input: decides by place and name what each file of the content folder is; refuses what it does not know.</summary>
public sealed class SortFiles(BuildInput input) : SourceModule<SourceFile>
{
    public override IEnumerable<SourceFile> Read(IModuleContext context)
    {
        var badFolders = new HashSet<string>(StringComparer.Ordinal);
        if (input.Files.All(file => file.Path != "site.yml") && input.Files.All(file => file.Path.Length > 0))
            context.Report(Codes.NoSiteFile.At(SourceSpan.File("site.yml")));
        var litter = input.Files.Where(file => FileLitter.Is(file.Path)).Select(file => file.Path).ToList();
        if (litter.Count > 0)
            context.Report(Codes.Litter.At(SourceSpan.File(litter[0]), litter.Count == 1 ? "1 file" : $"{litter.Count} files", litter[0]));
        // What no pack brings has a name that nobody reads.
        var packs = input.Files.Any(file => PackPaths.Split(file.Path).Pack is not null) ? PackLock.In(input.Files) : null;
        bool IsStray(string path) => PackPaths.Split(path).Pack is { } pack && packs?.Find(pack) is null;
        var layers = PackLayers.In([.. input.Files.Where(file => !IsStray(file.Path))]);
        foreach (var file in input.Files)
        {
            if (FileLitter.Is(file.Path)) continue;
            if (file.ReadProblem is { } problem)
            {
                context.Report(problem);
                continue;
            }

            if (IsStray(file.Path))
            {
                context.Report(Unknown(file));
                continue;
            }

            var plain = PackPaths.Split(file.Path).Path;
            var beside = layers[plain].ToImmutableArray();
            if (PackLayers.IsAddition(file.Path, beside)) continue;
            var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                if (TopLevel(plain is "signs.yml" or "values.yml" or "references.yml" ? plain : file.Path) is { } role) yield return new SourceFile(file, role, null) { Beside = beside };
                else context.Report(Unknown(file));
                continue;
            }

            var folder = file.Path[..slash];
            if (LanguageFiles.Are(file.Path))
            {
                // They were read before, since every page needs their words.
                if (!LanguageFiles.IsRead(file.Path)) context.Report(Unknown(file));
            }
            else if (folder == OwnTypes.Folder[..^1])
            {
                // They too.
                if (!OwnTypes.Is(file.Path)) context.Report(Unknown(file));
            }
            else if (folder == StaticKinds.Folder)
            {
                var isRecord = file.Path.EndsWith(".review.yml", StringComparison.Ordinal);
                yield return new SourceFile(file, isRecord ? FileRole.Review : FileRole.Static, null);
            }
            else if (folder == LeafletFiles.Folder)
            {
                if (LeafletFiles.Is(file.Path)) yield return new SourceFile(file, FileRole.Static, null);
                else if (file.Path == LeafletFiles.List) yield return new SourceFile(file, FileRole.Leaflets, null);
                else context.Report(Unknown(file));
            }
            else if (folder == "brand")
            {
                yield return new SourceFile(file, FileRole.Brand, null);
            }
            else if (folder == PictureFile.SharedFolder)
            {
                if (PictureFile.Is(file.Path)) yield return new SourceFile(file, FileRole.Picture, null);
                else context.Report(Unknown(file));
            }
            else if (!input.Theme.Languages.Contains(folder, StringComparer.Ordinal))
            {
                if (badFolders.Add(folder))
                {
                    context.Report(Codes.UnknownLanguageFolder.WithHint(
                        SourceSpan.File(folder), Suggestions.Hint(folder, input.Theme.Languages), folder));
                }
            }
            else if (InLanguage(file.Path) is { } role)
            {
                yield return new SourceFile(file, role, folder) { Beside = beside };
            }
            else
            {
                context.Report(Unknown(file));
            }
        }
    }

    private static FileRole? TopLevel(string path) => path switch
    {
        "site.yml" => FileRole.Site,
        _ when ReferencesReader.IsReferences(path) => FileRole.References,
        "values.yml" => FileRole.Values,
        "coverage.yml" => FileRole.Coverage,
        "redirects.yml" => FileRole.Redirects,
        "signs.yml" => FileRole.Signs,
        "LICENSE.md" or "README.md" or PackPaths.Lock => FileRole.Ignored,
        _ => null,
    };

    internal static FileRole? InLanguage(string path)
    {
        if (path.EndsWith(".review.yml", StringComparison.Ordinal)) return FileRole.Review;
        if (path.EndsWith(TranslationPins.Ending, StringComparison.Ordinal)) return FileRole.Translation;
        // What reviewers said is for who edits, and for nobody else.
        if (path.EndsWith(ReviewFiles.CommentsEnding, StringComparison.Ordinal)) return FileRole.Ignored;
        if (IsSignWords(path)) return FileRole.SignWords;
        if (path.EndsWith(".yml", StringComparison.Ordinal)) return FileRole.Entities;
        if (path.EndsWith(".md", StringComparison.Ordinal)) return FileRole.Page;
        return PictureFile.Is(path) ? FileRole.Picture : StaticKinds.IsBesidePages(path) ? FileRole.Static : null;
    }

    /// <summary>The words of signs stand in one file at the head of a language's folder.</summary>
    internal static bool IsSignWords(string path) => PackPaths.Split(path).Path is var plain && IsPlainSignWords(plain);

    private static bool IsPlainSignWords(string path) =>
        path.EndsWith("/signs.yml", StringComparison.Ordinal) && path.IndexOf('/', StringComparison.Ordinal) == path.LastIndexOf('/');

    private static Diagnostic Unknown(ContentFile file)
    {
        string[] names =
        [
            "site.yml", .. ReferencesReader.FileNames, "values.yml", "coverage.yml", "redirects.yml", "signs.yml", "LICENSE.md",
        ];
        var hint = OfSources(file.Path) ?? OfPictures(file.Path)
            ?? (file.Path.Contains('/', StringComparison.Ordinal) ? InSmallLetters(file.Path) : Suggestions.Hint(file.Path, names));
        return Codes.UnknownFileKind.WithHint(SourceSpan.File(file.Path), hint, file.Path);
    }

    /// <summary>Exports of sources at another place, under another name or in another format.</summary>
    private static string? OfSources(string path)
    {
        var isInFolder = path.Contains('/', StringComparison.Ordinal);
        var small = Path.GetExtension(path).ToLowerInvariant();
        return small switch
        {
            ".bib" or ".ris" or ".nbib" => isInFolder
                ? "Files of sources stand beside site.yml."
                : $"Write the ending in small letters: “{small}”.",
            ".json" when !isInFolder => "Sources exported as CSL JSON stand in “references.json”.",
            ".yaml" when !isInFolder && Path.GetFileNameWithoutExtension(path) == "references" => "Write the ending as “.yml”.",
            ".enw" or ".rdf" or ".enl" or ".enlx" => "Export sources as CSL JSON, BibTeX, RIS or PubMed’s format, and put the file beside site.yml.",
            _ => null,
        };
    }

    /// <summary>Pictures that browsers do not show.</summary>
    private static string? OfPictures(string path) => Path.GetExtension(path).ToLowerInvariant() is
        ".heic" or ".heif" or ".avif" or ".tif" or ".tiff" or ".bmp" or ".psd" or ".jfif" or ".dng"
        ? "Open the picture in a picture program and export it as JPEG (photographs) or PNG (drawings)."
        : null;

    /// <summary>Cameras write “.PNG”; on some systems that is another name than “.png”.</summary>
    private static string? InSmallLetters(string path)
    {
        var ending = Path.GetExtension(path);
        var small = ending.ToLowerInvariant();
        return ending != small && InLanguage(Path.ChangeExtension(path, small)) is not null
            ? $"Write the ending in small letters: “{small}”."
            : null;
    }
}
