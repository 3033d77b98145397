using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Builds one language's index, part by part.</summary>
internal static class LanguageIndex
{
    public static SiteIndex Build(LanguageParts parts, ImmutableArray<Feature> features, IModuleContext context)
    {
        var builder = new SiteIndexBuilder(parts.Language, parts.Unread);
        SiteIndex? builtIndex = null;
        PackChecks.Report(parts, context);
        builder.Add(IndexKind.LanguagePack, LanguagePack.Key, parts.Pack, () => parts.Pack.Fingerprint);
        var terms = Terms(parts, builder, context);
        parts = parts with { HasTerms = terms.Length > 0 };
        var headers = AddPages(parts, builder);
        AddLists(parts, builder, headers);
        AddUnpublished(parts, builder);
        PageAddresses.Add(parts, builder, headers);
        AddEntities(parts, builder, context);
        AddPast(parts, builder, headers);
        foreach (var item in parts.References)
        {
            var formatted = NlmFormatter.Format(item, parts.Words) with { DataHash = ReferenceHash.Of(item) };
            builder.Add(IndexKind.Reference, item.Id, formatted,
                () => formatted.PlainText + "\n" + formatted.Url + "\n" + formatted.Note + "\n" + formatted.Issued + "\n" + formatted.DataHash);
        }

        foreach (var each in parts.Values)
        {
            var value = each.In(parts.Words, parts.Config.Language);
            builder.Add(IndexKind.Value, value.Key, value, () => value.What + "|" + value.Type + "\n" + string.Join('\n', value.Entries.Select(entry =>
                $"{entry.Printed}|{entry.Language}|{entry.Celsius}|{entry.Href}|{string.Join(',', entry.Regions)}|{entry.IsDefault}|{entry.Varies}|{string.Concat(entry.PrintedIn.Select(form => form.Place + "=" + form.Printed + "|"))}"
                + string.Join(',', entry.Cites.Select(cite => $"{cite.Key}@{cite.Locator}@{cite.Span}")))));
        }

        AddSigns(parts, builder, () => builtIndex!);
        foreach (var feature in features) feature.AddTo(builder, parts, context);
        DifferenceReader.Add(parts, builder, () => builtIndex!);
        foreach (var picture in parts.Pictures)
            builder.Add(IndexKind.Asset, picture.File.Path, picture.Address, () => picture.Address);
        // A page whose words named the bytes of its own print could never be printed right.
        foreach (var file in parts.Files.Where(file => !file.IsLeaflet))
        {
            builder.Add(IndexKind.File, file.Path, file, file.ToString);
            builder.Add(IndexKind.File, file.Address, file, file.ToString);
        }

        builder.Add(IndexKind.EntityTypes, IndexedTypes.Key, parts.Types, parts.Types.Fingerprint);
        builder.Add(IndexKind.Regions, "all", parts.Config.Regions, parts.Config.Regions.Fingerprint);
        var site = SiteViews.Make(parts, headers, builder, features, context);
        builder.Add(IndexKind.Site, "site", site, () => SiteViews.Fingerprint(site));
        foreach (var file in parts.Entities.Where(entity => parts.Records.ContainsKey(entity.Id)).DistinctBy(entity => entity.Id)
            .GroupBy(entity => entity.Path, StringComparer.Ordinal))
        {
            var sheets = new SheetFile(parts.Records[file.First().Id], () => file.ToFrozenDictionary(
                entity => entity.Id, entity => SheetText.Read(entity, builtIndex!, parts.Words), StringComparer.Ordinal));
            foreach (var entity in file)
            {
                var sheet = new SheetReview(sheets, entity.Id);
                builder.Add(IndexKind.Signed, entity.Id, sheet, () => sheet.Fingerprint);
            }
        }

        return builtIndex = builder.Build();
    }

    private static ImmutableArray<GlossaryTerm> Terms(
        LanguageParts parts, SiteIndexBuilder builder, IModuleContext context)
    {
        var bag = new DiagnosticBag();
        var terms = parts.Entities.Where(entity => entity.Definition.Role is EntityRole.Term)
            .Select(entity => (Entity: entity, Term: GlossaryTermReader.Read(entity, bag)))
            .Where(pair => pair.Term is not null).ToImmutableArray();
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        foreach (var (entity, term) in terms)
            builder.Add(IndexKind.Term, term!.Id, term, () => entity.Path + "\n" + entity.Fingerprint);
        var all = terms.Select(pair => pair.Term!).ToImmutableArray();
        var spellings = TermSpellings.From(all, parts.Pack.Forms);
        builder.Add(IndexKind.TermSpellings, "all", spellings,
            () => string.Join('\n', all.Select(term => term.Id + ":" + string.Join('\u001f', term.Spellings)).Append(parts.Pack.Fingerprint)));
        var medicines = MedicineNames.From(parts.Entities.Concat(parts.UnpublishedEntities.Select(withheld => withheld.Entity))
            .Where(entity => entity.Definition.Role is EntityRole.Medicine), parts.Pack.Forms);
        builder.Add(IndexKind.MedicineNames, "all", medicines,
            () => string.Join('\n', medicines.Names.Order(StringComparer.Ordinal).Append(parts.Pack.Fingerprint)));
        return all;
    }

    private static void AddSigns(LanguageParts parts, SiteIndexBuilder builder, Func<ISiteIndex> index)
    {
        var (signs, set) = (parts.Signs, parts.ClinicSigns.In(parts.Signs.Set));
        builder.Add(IndexKind.Signs, "all", set, () => SignJson.Text(json => SignJson.Set(json, set)));
        if (signs.Written.FirstOrDefault(words => words.Language == parts.Language) is { } mine)
        {
            var file = new SignReviews(signs.Set, mine, signs.RecordOf(mine.Language), index, parts.Words);
            builder.Add(IndexKind.SignReviews, SignReviews.Own, file, () => file.Fingerprint);
        }

        // A hospital writes in the site's language; a card with a sign of its own is wholly in that.
        var spoken = parts.ClinicSigns.Added.IsEmpty ? parts.Language : parts.Config.Language;
        if (SignLanguages.Holding(signs, spoken, parts.Config, parts.Words) is not { } own) return;
        var words = parts.ClinicSigns.In(own);
        builder.Add(IndexKind.SignWords, "all", words, () => SignJson.Text(json => SignJson.Words(json, words)));
        // What was signed is the site's; a hospital answers for what it raises and adds.
        var reviews = new SignReviews(signs.Set, own, signs.RecordOf(own.Language), index, parts.Words);
        builder.Add(IndexKind.SignReviews, "all", reviews, () => reviews.Fingerprint);
        if (own.Stale.Count == 0 || signs.WordsOf(parts.Config.Language) is not { } source) return;
        var main = new SignReviews(signs.Set, source, signs.RecordOf(source.Language), index, parts.Words);
        builder.Add(IndexKind.SignReviews, SignReviews.Main, main, () => main.Fingerprint);
    }

    private static ImmutableArray<PageHeader> AddPages(LanguageParts parts, SiteIndexBuilder builder)
    {
        var prefix = parts.Language == parts.Config.Language ? "" : "/" + parts.Language;
        var authored = parts.PublishedEntries.Select(draft => draft.Header).ToList();
        var generated = parts.Made.Where(page => !page.IsOfServer && page.IsIn(parts))
            .Select(page => page.Header(parts.Language, prefix, parts.Words))
            .Where(header => authored.All(page => page.Id != header.Id)).ToList();
        foreach (var header in authored.Concat(generated))
        {
            builder.Add(IndexKind.Page, header.Id, header, () => PagesSection.Said(header));
            var translations = parts.Translations[header.Id].Where(draft => draft.Header.Status != ReviewStatus.Withdrawn)
                .Select(draft => parts.TranslationOf(draft.Header)).ToImmutableArray();
            if (translations.Length > 1)
            {
                builder.Add(IndexKind.Translations, header.Id, new TranslationSet(translations),
                    () => string.Join('\n', translations.Select(link => link.Language + link.Address + link.Name)));
            }
        }

        foreach (var draft in parts.PublishedEntries.Where(draft => !draft.Header.IsGenerated))
        {
            builder.Add(IndexKind.Path, draft.Header.Path, draft.Header.Id, () => draft.Header.Id);
        }

        return [.. authored, .. generated];
    }

    private static void AddLists(LanguageParts parts, SiteIndexBuilder builder, ImmutableArray<PageHeader> headers)
    {
        var listed = headers.Where(header =>
            header.Status != ReviewStatus.Withdrawn && header.Id != PageNames.Home).ToImmutableArray();
        // The page of a tag lists what has it, as that of a folder lists what is in it.
        foreach (var group in listed.SelectMany(
                header => header.Tags.Select(TagIds.Of).Append(header.Folder).Where(place => place.Length > 0)
                    .Distinct(StringComparer.Ordinal),
                (header, place) => (header, place))
            .GroupBy(each => each.place, each => each.header, StringComparer.Ordinal))
            AddList(IndexKind.Folder, group.Key, group);
        // A list of fact sheets that left out what is not translated would be short without a word.
        var own = headers.Select(header => header.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = parts.SiteEntities.Where(entity => entity.HasPage && !own.Contains(entity.Id))
            .Select(entity => parts.Translations[entity.Id].FirstOrDefault(draft =>
                draft.Header.Language == parts.Config.Language && draft.Header.Status != ReviewStatus.Withdrawn)?.Header)
            .OfType<PageHeader>();
        foreach (var group in listed.Concat(elsewhere).GroupBy(header => header.Type, StringComparer.Ordinal))
            AddList(IndexKind.Type, group.Key, group);

        void AddList(IndexKind kind, string key, IEnumerable<PageHeader> pages)
        {
            var list = new PageList([.. pages.OrderBy(page => page.Weight).ThenBy(page => page.Title, TitleOrder.For(parts.Words))
                .ThenBy(page => page.Id, StringComparer.Ordinal)
                .Select(page => page.Language == parts.Language ? page.ToLink() : page.ToLink() with { InLanguage = parts.TranslationOf(page) })]);
            builder.Add(kind, key, list, () => string.Join('\n', list.Links.Select(link =>
                SiteViews.Said(link))));
        }
    }

    private static void AddPast(LanguageParts parts, SiteIndexBuilder builder, ImmutableArray<PageHeader> headers)
    {
        var byAddress = headers.ToDictionary(header => header.Address, StringComparer.OrdinalIgnoreCase);
        var byId = headers.ToDictionary(header => header.Id, StringComparer.Ordinal);
        var places = parts.Redirects.Where(rule => rule.FromAnchor is not null)
            .Select(rule => (Rule: rule, On: byAddress.GetValueOrDefault(rule.From.Place), To: byId.GetValueOrDefault(rule.PageId ?? "")));
        foreach (var page in places.Where(place => place.On is not null && place.To is not null).GroupBy(place => place.On!.Id))
        {
            var moved = new MovedPlaces([.. page.Select(place => new MovedPlace(
                place.Rule.FromAnchor!, place.To!.ToLink() with { Anchor = place.Rule.To.Anchor, Summary = null }, place.Rule.Why))]);
            builder.Add(IndexKind.MovedPlaces, page.Key, moved, () => string.Join('\n', moved.Places.Select(place =>
                $"{place.Anchor}|{place.To.Address}|{place.To.Anchor}|{place.To.Title}|{place.Why}")));
        }

        foreach (var history in parts.Past.Histories.Where(history => history.Language == parts.Language))
            builder.Add(IndexKind.History, history.Id, history, () => history.Fingerprint(parts.Past));
        // A page is known by either code of its text, whichever the recall names.
        foreach (var (code, recall) in parts.Past.RecalledCodes)
            builder.Add(IndexKind.Recall, code, recall, () => $"{recall.On:O} {recall.Reason}");
    }

    private static void AddUnpublished(LanguageParts parts, SiteIndexBuilder builder)
    {
        void Add(string key, string why) => builder.Add(IndexKind.Unpublished, key, why, () => why);
        foreach (var page in parts.UnpublishedPages)
        {
            Add(Unpublished.Page(page.Id), Unpublished.Draft);
            Add(Unpublished.File(page.Path), Unpublished.Draft);
        }

        foreach (var (entity, why) in parts.UnpublishedEntities)
        {
            Add(Unpublished.Entity(entity.Type, entity.Id), why);
            Add(Unpublished.Entity(entity.Type, entity.Name), why);
            Add(Unpublished.Type(entity.Type), why);
        }
    }

    /// <summary>Fact sheets with a page that the site's own language has and this one has not; their types and names.</summary>
    private static HashSet<(string Type, string Name)> AddElsewhere(LanguageParts parts, SiteIndexBuilder builder)
    {
        var own = parts.Entities.Select(entity => entity.Id).Concat(parts.UnpublishedEntities.Select(entry => entry.Entity.Id))
            .ToHashSet(StringComparer.Ordinal);
        var named = parts.SiteEntities
            .Where(entity => !own.Contains(entity.Id) && entity.HasPage && parts.Translations[entity.Id].Any(draft =>
                draft.Header.Language == parts.Config.Language && draft.Header.Status != ReviewStatus.Withdrawn))
            .SelectMany(entity => new[] { entity.Id, entity.Name }.Distinct(StringComparer.Ordinal), (entity, name) => (Name: name, Entity: entity))
            .GroupBy(each => (each.Entity.Type, each.Name)).Where(group => group.Count() == 1).Select(group => group.Single()).ToList();
        foreach (var group in parts.SiteEntities.Where(entity => !own.Contains(entity.Id) && !entity.HasPage)
            .GroupBy(entity => entity.Type, StringComparer.Ordinal))
        {
            var titles = new ElsewhereTitles(parts.LanguageName(parts.Config.Language), [.. group.Select(entity => entity.Keys.Title)]);
            builder.Add(IndexKind.OtherLanguage, ElsewhereTitles.KeyOf(group.Key), titles, () => titles.Language + string.Join('\n', titles.Titles));
        }

        foreach (var (name, entity) in named)
        {
            builder.Add(IndexKind.OtherLanguage, Entity.ElsewhereKey(entity.Type, name), entity,
                () => entity.Path + "\n" + entity.Fingerprint);
        }

        return [.. named.Select(each => (each.Entity.Type, each.Name))];
    }

    private static void AddEntities(LanguageParts parts, SiteIndexBuilder builder, IModuleContext context)
    {
        var bag = new DiagnosticBag(parts.Config.Regions);
        var withheld = parts.UnpublishedEntities.Select(entry => entry.Entity.Id).ToHashSet(StringComparer.Ordinal);
        string? WhyNot(Relation relation) =>
            builder.Find<string>(IndexKind.Unpublished, Unpublished.Entity(relation.TargetType, relation.TargetName));
        var elsewhere = AddElsewhere(parts, builder);
        var resolved = RelationResolver.Resolve(
            parts.Entities, bag,
            relation => parts.Unread.MayHold(IndexKind.EntityName, relation.TargetType + "/" + relation.TargetName)
                // The page of what was withdrawn shows none of the names in it.
                || (withheld.Contains(relation.FromId) && WhyNot(relation) is not null)
                // What is not translated yet leads to the page in the site's language; questions are words, and cannot.
                || (relation.Definition.Shape != Shape.Picks && WhyNot(relation) is null
                    && elsewhere.Contains((relation.TargetType, relation.TargetName))),
            WhyNot);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        foreach (var entity in parts.Entities)
        {
            builder.Add(IndexKind.Entity, entity.Id, entity, () => entity.Path + "\n" + entity.Fingerprint);
            builder.Add(IndexKind.EntityName, entity.Type + "/" + entity.Id, entity.Id, () => entity.Id);
        }

        foreach (var named in parts.Entities.GroupBy(entity => entity.Type + "/" + entity.Name, StringComparer.Ordinal))
        {
            var entities = named.ToList();
            if (entities is [var only]) builder.Add(IndexKind.EntityName, named.Key, only.Id, () => only.Id);
        }

        foreach (var group in parts.Entities.Where(entity => !withheld.Contains(entity.Id)).GroupBy(entity => entity.Type, StringComparer.Ordinal))
        {
            var ids = new EntityIds([.. group.OrderBy(entity => entity.Keys.Weight)
                .ThenBy(entity => entity.Keys.Title, TitleOrder.For(parts.Words))
                .ThenBy(entity => entity.Id, StringComparer.Ordinal).Select(entity => entity.Id)]);
            builder.Add(IndexKind.EntitiesOfType, group.Key, ids, () => string.Join('\n', ids.Ids));
        }

        var fingerprints = parts.Entities.ToDictionary(entity => entity.Id, entity => entity.Path + "\n" + entity.Fingerprint);
        foreach (var (target, relations) in PlanRelations.With(resolved, parts.Entities))
        {
            builder.Add(IndexKind.Incoming, target, new IncomingRelations(relations), () => string.Join('\n',
                relations.Select(relation => relation.FromId + relation.Field + fingerprints[relation.FromId]
                    + string.Join(',', relation.Cites.Select(cite => cite.Key + cite.Locator)))));
        }
    }
}
