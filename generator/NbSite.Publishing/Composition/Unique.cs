using NbSite.Content.Citations;
using NbSite.Content.Packs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Composition;

/// <summary>Refuses two references with one key, also across the files that hold references.</summary>
internal sealed class UniqueReferences : AggregateModule<ReferenceDocument, ReferenceDocument>
{
    public override IEnumerable<ReferenceDocument> Execute(
        IReadOnlyList<ReferenceDocument> documents, IModuleContext context)
    {
        var known = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var document in documents
            .OrderBy(document => PackPaths.Split(document.Item.Span.Path).Pack is null ? 0 : 1)
            .ThenBy(document => ReferencesReader.Order(document.Item.Span.Path))
            .ThenBy(document => document.Item.Span.Path, StringComparer.Ordinal))
        {
            // Two in one file were told when the file was read.
            var item = document.Item;
            if (known.TryAdd(item.Id, item.Span)) yield return document;
            // What the site has stands in place of what a pack adds.
            else if (PackPaths.Split(item.Span.Path).Pack is null)
                context.Report(Codes.DuplicateReference.At(item.Span, item.Id, $"{known[item.Id].Line} of {known[item.Id].Path}"));
        }
    }
}

/// <summary>Refuses two entities of one language with one id.</summary>
internal sealed class UniqueEntities : AggregateModule<EntityDocument, EntityDocument>
{
    public override IEnumerable<EntityDocument> Execute(
        IReadOnlyList<EntityDocument> documents, IModuleContext context)
    {
        var known = new Dictionary<string, EntityDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var key = document.Language + ":" + document.Entity.Id;
            if (known.TryAdd(key, document)) yield return document;
            else context.Report(Codes.DuplicateId.At(
                document.Entity.Keys.Id is null ? document.Entity.Span : document.Entity.Keys.IdSpan, document.Entity.Id,
                $"{known[key].Entity.Path}, line {known[key].Entity.Span.Line}"));
        }
    }
}
