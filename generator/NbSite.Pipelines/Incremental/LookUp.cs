namespace NbSite.Pipelines.Incremental;

/// <summary>One thing that work asked, with the hash of what it was answered.</summary>
/// <param name="Source">The name of the <see cref="AnswerSource"/>.</param>
/// <param name="Key">What was asked of it.</param>
/// <param name="Hash">The hash of the answer; <see cref="AnswerSource.None"/> when there was none.</param>
public sealed record LookUp(string Source, string Key, string Hash);
