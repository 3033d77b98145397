using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Words;

/// <summary>How much of the interface is said in a language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Name">The language's own name for itself.</param>
/// <param name="Words">How many words the interface has. Forms beside numbers are one word.</param>
/// <param name="Missing">The keys of those that are borrowed, in order.</param>
/// <param name="Settings">
/// The keys of what checks read and nobody is shown, such as units of time, that are taken over as they are; they count as no words.
/// </param>
/// <param name="Lender">The name of the language that they are shown in.</param>
public sealed record LanguageCoverage(
    string Language, string Name, int Words, ImmutableArray<string> Missing, ImmutableArray<string> Settings, string Lender);
