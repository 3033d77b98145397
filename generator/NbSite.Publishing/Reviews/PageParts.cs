using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Reviews;

/// <summary>All that a page shows which somebody must have looked at.</summary>
/// <param name="Page">Its words, values and pictures; those of fact sheets name them.</param>
/// <param name="Cited">The keys of its sources.</param>
/// <param name="Terms">The ids of the words that it explains.</param>
public sealed record PageParts(PageContent Page, ImmutableArray<string> Cited, ImmutableArray<string> Terms);
