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
public sealed record ClinicNumber(string Key, string What, string Printed, string Replaces, ImmutableArray<string> Regions, bool IsHigh);
