using System.Text.Json.Nodes;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Evidence;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Yaml;

namespace NbSite.Content.Site;

/// <summary>What may stand in site.yml.</summary>
public static partial class SiteConfigReader
{
    /// <summary>What may stand in the file.</summary>
    /// <param name="types">Every type of fact sheet.</param>
    internal static JsonObject Schema(EntityTypes types)
    {
        var contact = SchemaOf.Map(("email", SchemaOf.Text), ("page", SchemaOf.Page), ("phone", SchemaOf.Text));
        return SchemaOf.Map(
        [
            ("format", SchemaOf.Whole(1, SiteFormat.Newest)), ("name!", SchemaOf.Texts),
            ("description!", SchemaOf.Texts),
            ("language!", SchemaOf.Text), ("base-url!", SchemaOf.Text),
            ("publication!", SchemaOf.OneOf(Modes.Select(mode => mode.Name))),
            ("publisher!", SchemaOf.Map(("name!", SchemaOf.Text), ("website", SchemaOf.Address))),
            ("owner!", SchemaOf.Text), ("contact!", contact), ("funding!", SchemaOf.Texts),
            ("conflicts!", SchemaOf.Texts),
            ("purpose!", SchemaOf.Texts),
            ("review", SchemaOf.Map(
                [("longest", Period.MonthsSchema), ("warn-ahead", Period.DaysSchema), .. ReviewPolicyReader.Schema(types)])),
            ("about", SchemaOf.Map(("name!", SchemaOf.Text), ("codes", CommonKeysReader.CodesSchema))),
            ("bundle", SchemaOf.Map(("valid", Period.MonthsSchema), ("phone", SchemaOf.Text))),
            ("files", SchemaOf.Map(
                ("largest", SchemaOf.Whole(1, FileLimits.Most)), ("total", SchemaOf.Whole(1, MostOfAll)),
                ("in-copies", SchemaOf.Whole(0, FileLimits.Most)))),
            ("leaflets", SchemaOf.Flag),
            ("pages!", SchemaOf.Map(("when-to-call", SchemaOf.Page), ("support", SchemaOf.Page), ("about!", SchemaOf.Page))),
            ("time-zone", SchemaOf.Text), ("navigation", SchemaOf.List(SchemaOf.Page)), ("menu", MenuReader.Schema),
            ("side-menu", SchemaOf.Flag), ("tags", TagsReader.Schema), ("icons", IconsReader.Schema),
            ("journey", SchemaOf.List(SchemaOf.Map(("title!", SchemaOf.Texts), ("pages!", SchemaOf.List(SchemaOf.Page))))),
            .. RegionsReader.Schema,
            ("brand", BrandReader.Schema), ("outside", OutsideReader.Schema), ("checks", LevelsReader.Schema),
            ("evidence", EvidencePolicyReader.Schema), ("vocabulary", VocabularyReader.Schema),
            ("packs", PackNames.Schema),
        ]);
    }
}
