using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Schemas;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Types;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Site.Schemas;

/// <summary>All that editors' programs are told of a site: the forms of its files, and the names that it has.</summary>
internal static class SchemaTexts
{
    /// <summary>The schemas, with the file of names that they refer to.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="program">The types of fact sheets of the program.</param>
    /// <param name="names">The names that the site has.</param>
    public static ImmutableArray<SchemaFile> Of(
        ImmutableArray<ContentFile> files, ITheme theme, EntityTypes program, KnownNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var own = SiteTypes.Read(files, theme, program);
        var worded = SiteTheme.Always(WordedTheme.Over(theme, own.Words), files, own);
        return
        [
            .. SiteSchemas.All(own.Types, worded.Catalogue),
            new SchemaFile(KnownNames.File, [], names.Schema(own.Types)),
        ];
    }
}
