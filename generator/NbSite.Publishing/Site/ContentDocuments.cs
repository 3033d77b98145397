using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Clinics;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Packs;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site;

/// <summary>What a file of the content folder is, by its place and name.</summary>
public enum FileRole
{
    Site,
    References,
    Values,
    Coverage,
    Redirects,
    Signs,
    SignWords,
    Page,
    Entities,
    Review,

    /// <summary>What a translation was made of.</summary>
    Translation,
    Picture,

    /// <summary>Anything in the folder “brand”.</summary>
    Brand,

    /// <summary>Published as it is: in the folder static, or beside pages.</summary>
    Static,

    /// <summary>The list of the PDFs that pages offer of themselves.</summary>
    Leaflets,

    /// <summary>Known and not published, such as LICENSE.md.</summary>
    Ignored,
}

/// <summary>A file of the content folder.</summary>
public sealed record SourceFile(ContentFile File, FileRole Role, string? Language) : Document
{
    public override string Name => File.Path;

    /// <summary>The files that share its path, when files of packs stand beside it: see <see cref="PackLayers"/>.</summary>
    internal ImmutableArray<ContentFile> Beside { get; init; } = [];

    /// <summary>The path inside its language folder, without the ending and a pack's name: <c>risk-groups/high-risk</c>.</summary>
    public string Stem
    {
        get
        {
            var plain = PackPaths.Split(File.Path).Path;
            var path = Language is null ? plain : plain[(Language.Length + 1)..];
            var dot = path.LastIndexOf('.');
            return dot < 0 ? path : path[..dot];
        }
    }
}

/// <summary>What site.yml says.</summary>
public sealed record ConfigDocument(SiteConfig Config) : Document
{
    public override string Name => "site.yml";

    /// <summary>What the readers of other files are told of the site, and no more.</summary>
    internal ReadingRules Reading { get; } = new(Config.Regions, Config.LongestMonths);
}

/// <summary>A source.</summary>
public sealed record ReferenceDocument(CslItem Item) : Document
{
    public override string Name => Item.Id;
}

/// <summary>A value of values.yml.</summary>
public sealed record ValueDocument(NamedValue Value) : Document
{
    public override string Name => Value.Key;
}

/// <summary>A review record and the file it speaks of, without its ending: <c>en/risk-groups/high-risk</c>.</summary>
/// <param name="Subject">The file it speaks of.</param>
/// <param name="Record">Null when it has errors.</param>
/// <param name="See">The page that a withdrawn one leads to.</param>
/// <param name="Hash">Changes when the file changes.</param>
public sealed record ReviewDocument(string Subject, ReviewRecord? Record, TextValue? See, string Hash) : Document
{
    public override string Name => Subject + ".review.yml";
}

/// <summary>What a translation was made of, and the file it speaks of, without its ending: <c>ar/treatments/surgery</c>.</summary>
/// <param name="Subject">The file it speaks of.</param>
/// <param name="Pins">The pins; null when they have errors.</param>
/// <param name="Hash">Changes when the file changes.</param>
public sealed record TranslationDocument(string Subject, TranslationPins? Pins, string Hash) : Document
{
    public override string Name => Subject + TranslationPins.Ending;
}

/// <summary>An entity, the file that its review record speaks of, and the path that its address is made from.</summary>
public sealed record EntityDocument(Entity Entity, string Language, string Subject, string Stem) : Document
{
    public override string Name => Entity.Id;
}

/// <summary>A Markdown page whose front matter has been read.</summary>
public sealed record MarkdownDocument(PageSource Source, string Language, string Subject, string Hash) : Document
{
    public override string Name => Source.File.Path;
}

/// <summary>A picture that pages may show.</summary>
public sealed record PictureDocument(ContentFile File, string Address) : Document
{
    public override string Name => File.Path;

    /// <summary>Of the bytes that were looked at, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A file that is published as it is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="File">What pages know of it.</param>
public sealed record StaticDocument(ContentFile Source, StaticKind Kind, SiteFile File) : Document
{
    public override string Name => File.Path;

    /// <summary>Readers are given it, so what it was is on record; other programs look for the rest.</summary>
    public bool IsForReaders => StaticKinds.IsForReaders(File.Address);

    /// <summary>Who looked at it, and what changed; null when it has no record.</summary>
    public ReviewRecord? Review { get; init; }
}

/// <summary>What signs.yml says: levels, numbers and signs.</summary>
public sealed record SignSetDocument(SignSet Set) : Document
{
    public override string Name => "signs.yml";
}

/// <summary>The words of signs in one language.</summary>
/// <param name="Words">The words.</param>
/// <param name="Path">The file, relative to the content folder.</param>
public sealed record SignWordsDocument(SignWords Words, string Path) : Document
{
    public override string Name => Path;
}

/// <summary>Which facts are said where.</summary>
public sealed record CoverageDocument(CoverageMap Map) : Document
{
    public override string Name => "coverage.yml";
}

/// <summary>A file handed over; the end of an Output phase.</summary>
public sealed record WrittenFile(string Path) : Document
{
    public override string Name => Path;

    /// <summary>Addresses of the pictures that it shows, when it is a page of the past.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];
}

/// <summary>An entry of redirects.yml.</summary>
public sealed record RedirectDocument(Redirect Redirect) : Document
{
    public override string Name => Redirect.Written;
}

/// <summary>A hospital's own numbers, and its logo.</summary>
public sealed record ClinicDocument(ClinicView View, PictureDocument? Logo, ClinicSigns Signs) : Document
{
    public override string Name => View.Name;
}
