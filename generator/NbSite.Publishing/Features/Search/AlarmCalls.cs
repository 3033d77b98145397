using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Search;

/// <summary>Whom to phone for a sign, as the cards say it, so that search can show a sign with the button that calls.</summary>
internal sealed record AlarmCalls(ImmutableArray<(CareLevel Level, ImmutableArray<(string Words, string Href)> Calls)> Levels)
{
    public static AlarmCalls None { get; } = new([]);

    /// <summary>The numbers of one language's cards; a hospital's own where its copy has one.</summary>
    public static AlarmCalls Of(SiteIndex language, UiWords words)
    {
        var book = language.Get<SignBook>(IndexKind.SignBook, SignBook.ClinicKey) ?? SignBook.Of(language, words);
        if (book.Set.Signs.IsEmpty) return None;
        var clinic = language.Get<SiteView>(IndexKind.Site, "site")?.Clinic?.Call;
        // What is wrong with the words of signs is told where they are read.
        var cards = new CardBlocks(book, new DiagnosticBag());
        return new(
        [
            .. new[] { SignLevel.Emergency, SignLevel.Urgent }.Select(level =>
            {
                // One number is one button, however many countries it is for, as on the cards.
                var numbers = cards.Calls(level).GroupBy(number => (number.Printed, number.Href, number.Called))
                    .Select(same => same.First() with { Where = words.List(same.Select(number => number.Where)) }).ToImmutableArray();
                // Beside other numbers it is plain what each is for, and more of them fit on a line.
                var calls = numbers.Select(number => (Said(number, words, isOne: numbers.Length == 1), number.Href!));
                if (level != SignLevel.Emergency && clinic is not null)
                    calls = calls.Prepend(($"{words.Format("clinic.call", clinic.What)} {clinic.Printed}", clinic.Href));
                return (CardBlocks.LevelOf(level), calls.ToImmutableArray());
            }).Where(level => !level.Item2.IsEmpty),
        ]);
    }

    /// <summary>[[level, words, address, words, address, …], …].</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("calls");
        foreach (var (level, calls) in Levels)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue((int)level);
            foreach (var (words, href) in calls)
            {
                writer.WriteStringValue(words);
                writer.WriteStringValue(href);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static string Said(CallNumber number, UiWords words, bool isOne)
    {
        var printed = number.Called is { } called && called.Contains(number.Printed, StringComparison.Ordinal)
            ? called
            : number.Printed;
        var placed = number.Where.Length == 0 ? printed : words.Format("card.number", printed, number.Where);
        return isOne ? words.Format("card.call", placed) : placed;
    }
}
