using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Site.Types;

/// <summary>
/// Reads the site's types and languages before anything else: every file of pass 1 is read by them, and every page is
/// rendered with their words.
/// </summary>
public static class SiteTypes
{
    /// <summary>What is built from, with the site's own types and words; itself when they were read before.</summary>
    /// <param name="input">What a build is given.</param>
    public static BuildInput Over(BuildInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.OwnTypes is not null) return input;
        var own = Read(input.Files, input.Theme, input.Extensions.Types);
        return input with
        {
            OwnTypes = own,
            Extensions = input.Extensions with { Types = own.Types },
            Theme = SiteTheme.Over(WordedTheme.Over(input.Theme, own.Words), input.Files, own),
        };
    }

    /// <summary>The theme with the words of the site's types and languages, also where it has none of its own.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="files">The content folder.</param>
    /// <param name="program">The types of the program.</param>
    public static SiteTheme Theme(ITheme theme, ImmutableArray<ContentFile> files, EntityTypes program)
    {
        var own = Read(files, theme, program);
        return SiteTheme.Always(WordedTheme.Over(theme, own.Words), files, own);
    }

    /// <summary>The types of the site, with those of the program.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="program">The types of the program.</param>
    internal static OwnTypes Read(ImmutableArray<ContentFile> files, ITheme theme, EntityTypes program) =>
        OwnTypes.Read(files, program, SiteTheme.SourceLanguage(files, theme));
}
