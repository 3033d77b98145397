using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Turns an entity of type glossary-term into a term that pages can explain.</summary>
public static class GlossaryTermReader
{
    /// <summary>The term; null when its definition is missing. Links in the definition are not yet resolved.</summary>
    public static GlossaryTerm? Read(Entity entity, DiagnosticBag bag)
    {
        if (!entity.Fields.TryGetValue("definition", out var node)) return null;
        var ignored = new DiagnosticBag();
        var definition = Transclusion.Of(
            StatementBlocks.Of(StatementReader.Read(node, "definition", ignored), entity.Cites, bag), entity);
        var spoken = entity.Fields.TryGetValue("pronunciation", out var said)
            ? NodeReader.Text(said, "pronunciation", ignored)?.Value
            : null;
        var see = entity.Fields.TryGetValue("see", out var page) ? NodeReader.Text(page, "see", ignored)?.Value : null;
        return new GlossaryTerm(entity.Id, entity.Keys.Title, [entity.Keys.Title, .. entity.Keys.Aka], definition, spoken)
        {
            SearchWords = entity.Keys.SearchWords,
            See = see is null ? null : new PageLink(see, "", ""),
        };
    }
}
