using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Turns a fact sheet of a word into a term that pages can explain.</summary>
public static class GlossaryTermReader
{
    /// <summary>The term; null when its definition is missing. Links in the definition are not yet resolved.</summary>
    public static GlossaryTerm? Read(Entity entity, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var main = entity.Definition.Fields.FirstOrDefault(field => field.Role == FieldRole.Main);
        if (main is null || !entity.Fields.Has(main)) return null;
        var definition = Transclusion.Of(
            StatementBlocks.Of(entity.Fields.Of<Statement>(FieldRole.Main), entity.Cites, bag), entity);
        var spoken = entity.Fields.Of<TextValue>(FieldRole.Pronunciation).FirstOrDefault()?.Value;
        var see = entity.Fields.Of<TextValue>(FieldRole.More).FirstOrDefault()?.Value;
        return new GlossaryTerm(entity.Id, entity.Keys.Title, [entity.Keys.Title, .. entity.Keys.Aka], definition, spoken)
        {
            SearchWords = entity.Keys.SearchWords,
            See = see is null ? null : new PageLink(see, "", ""),
        };
    }
}
