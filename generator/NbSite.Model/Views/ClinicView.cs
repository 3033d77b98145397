using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>A hospital's own words and numbers, from its own file.</summary>
public sealed record ClinicView
{
    /// <summary>Such as “Great Northern Children's Hospital”.</summary>
    public required string Name { get; init; }
    public string? Ward { get; init; }

    /// <summary>Such as “Great Northern Children's Hospital, Ward 4”.</summary>
    public string FullName => Ward is null ? Name : $"{Name}, {Ward}";

    /// <summary>Who answers for these numbers.</summary>
    public required string Owner { get; init; }

    /// <summary>The day on which they were last looked at.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The day by which they must be looked at again.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Root address of the picture; null when there is none.</summary>
    public string? Logo { get; init; }
    public ImmutableArray<ClinicPhone> Phones { get; init; } = [];
    public ImmutableArray<ClinicNumber> Numbers { get; init; } = [];

    /// <summary>The number that care cards print; null when the file gives none.</summary>
    public ClinicPhone? Call { get; init; }
}

/// <summary>A telephone number of the hospital.</summary>
/// <param name="Key">Its name in the clinic's file.</param>
/// <param name="What">Whom it reaches.</param>
/// <param name="Printed">As it is read aloud.</param>
/// <param name="Href">The tel: address.</param>
/// <param name="Hours">When it is answered, such as “day and night”.</param>
public sealed record ClinicPhone(string Key, string What, string Printed, string Href, string Hours);

/// <summary>A threshold of the hospital that stands where the site's own stood.</summary>
/// <param name="Key">The value's key in values.yml.</param>
/// <param name="What">What it is, such as “the temperature at which to phone the hospital”.</param>
/// <param name="Printed">What is printed, such as “37.5 °C (99.5 °F)”.</param>
/// <param name="Replaces">What the site prints.</param>
/// <param name="Regions">Where the site's number holds; empty means everywhere.</param>
/// <param name="IsHigh">It is the number to phone at or above, not below.</param>
public sealed record ClinicNumber(string Key, string What, string Printed, string Replaces, ImmutableArray<string> Regions, bool IsHigh)
{
    /// <summary>Where to phone, for a number to phone.</summary>
    public string? Href { get; init; }

    /// <summary>Both, where each language writes them in its own way.</summary>
    public (SpokenAmount Own, SpokenAmount Site)? Spoken { get; init; }

    /// <summary>Whether it is a number with a unit, whose decimals have the language's mark.</summary>
    public bool IsAmount { get; init; }

    /// <summary>What is printed in a language, where nothing of the site stands beside it.</summary>
    public string PrintedIn(UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Spoken is var (own, _) ? own.In(words) : IsAmount ? words.Number(Printed) : Printed;
    }

    /// <summary>What it replaces, in a language.</summary>
    public string ReplacesIn(UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Spoken is var (_, site) ? site.In(words) : IsAmount ? words.Number(Replaces) : Replaces;
    }

    /// <summary>How both are printed where another unit stands first.</summary>
    public ImmutableArray<ClinicForm> Forms { get; init; } = [];

    /// <summary>The hospital's own in the form in which a page prints the site's; null where the page prints something else.</summary>
    /// <param name="said">What the page prints.</param>
    /// <param name="words">The page's language.</param>
    public ClinicForm? FormOf(string said, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Spoken is var (own, site)) return site.In(words) == said ? new ClinicForm(own.In(words), said) : null;
        foreach (var form in Forms.Insert(0, new ClinicForm(Printed, Replaces)))
        {
            if (form.Replaces == said) return form;
            if (words.Number(form.Replaces) == said) return new ClinicForm(words.Number(form.Printed), said);
        }

        return null;
    }
}

/// <summary>A hospital's own amount and the site's, printed alike.</summary>
/// <param name="Printed">The hospital's.</param>
/// <param name="Replaces">The site's.</param>
public sealed record ClinicForm(string Printed, string Replaces);
