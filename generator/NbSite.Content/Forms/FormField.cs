using System.Collections.Immutable;

namespace NbSite.Content.Forms;

/// <summary>How a field of a form is filled in.</summary>
internal enum FormKind
{
    /// <summary>Words; a reader of the file says what they may be.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A number, with or without a fraction.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A name that the site has, picked from a list or typed.</summary>
    Name,

    /// <summary>Any number of the same.</summary>
    List,

    /// <summary>Several fields that belong together.</summary>
    Group,

    /// <summary>Fields whose keys are the site's own names.</summary>
    Map,

    /// <summary>What no form can show; it is kept as it is written.</summary>
    Other,
}

/// <summary>A field of a form, as the schema of its file describes it.</summary>
/// <param name="Key">Its key in the file; empty for an item of a list.</param>
/// <param name="Kind">How it is filled in.</param>
internal sealed record FormField(string Key, FormKind Kind)
{
    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What may be chosen.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The list of names that it is picked from, as <see cref="Schemas.KnownNames"/> calls it.</summary>
    public string? Names { get; init; }

    /// <summary>The least and the most of a number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>An item of a list, or a value of a map.</summary>
    public FormField? Item { get; init; }

    /// <summary>The fields of a group, in the order of its reader.</summary>
    public ImmutableArray<FormField> Fields { get; init; } = [];

    /// <summary>The field of a group that is written alone where nothing stands beside it: “text” of {text, cite}.</summary>
    public string? Brief { get; init; }

    /// <summary>Whether a list of one may be written as that one.</summary>
    public bool MayBeOne { get; init; }

    /// <summary>Words that its reader says of it.</summary>
    public string? Help { get; init; }
}
