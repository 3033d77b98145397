using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>A page as it leaves the site: what readers see of it, and what is on record.</summary>
public sealed record ExportedPage
{
    /// <summary>As the site shows it; its links lead to the published site.</summary>
    public required PageView View { get; init; }

    /// <summary>The text that its code names; where the words are withheld, what is said in their place.</summary>
    public required PageContent Text { get; init; }

    /// <summary>Its name in a folder, without an ending: its address without slashes at the ends, such as <c>treatments/surgery</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands on the web.</summary>
    public required string Url { get; init; }

    /// <summary>What is on record of it.</summary>
    public required ExportedState State { get; init; }

    /// <summary>The places in it that can be led to.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The pictures that it shows, by what its words name them by; only what the form asked for.</summary>
    public ImmutableDictionary<string, ExportedPicture> Pictures { get; init; } = ImmutableDictionary<string, ExportedPicture>.Empty;
}

/// <summary>What is on record of a page, in the words of <c>api/pages.json</c>.</summary>
public sealed record ExportedState
{
    /// <summary>SHA-256 of its text.</summary>
    public required string Hash { get; init; }

    /// <summary>What its text is called: eight letters and digits.</summary>
    public required string Code { get; init; }

    /// <summary>Such as “source-checked”.</summary>
    public required string Status { get; init; }

    /// <summary>Such as “current” or “overdue”.</summary>
    public required string State { get; init; }

    /// <summary>The day that readers are told; null when nobody looked.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day of the newest recorded change.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether something on the page is newer than its check.</summary>
    public bool ChangedSinceCheck { get; init; }

    /// <summary>How many parts are; null when that is not known.</summary>
    public int? ChangedParts { get; init; }

    /// <summary>Its words give way to a notice, because nobody looked at them in time.</summary>
    public bool IsWithheld { get; init; }
}

/// <summary>A picture that a page shows.</summary>
/// <param name="Ending">The kind of its bytes, such as <c>.png</c>.</param>
/// <param name="Bytes">The picture.</param>
/// <param name="Width">How wide it is shown at most, in CSS pixels.</param>
/// <param name="Height">The height that belongs to that width.</param>
public sealed record ExportedPicture(string Ending, ReadOnlyMemory<byte> Bytes, int Width, int Height);
