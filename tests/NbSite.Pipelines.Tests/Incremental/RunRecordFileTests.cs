using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Pipelines.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests.Incremental;

/// <summary>The record as bytes: all of it comes back, and what is damaged or of another time counts as none.</summary>
public sealed class RunRecordFileTests
{
    private static readonly Page[] Two = [new("a", "short"), new("b", "rather long, “ä” and 🙂")];

    private static EarlierRun? Read(byte[] bytes) => RunRecordFile.Read(bytes, _ => true);

    [Fact]
    public void A_record_comes_back_as_it_was_written()
    {
        var record = Runs.Of(Two).Record!;
        var works = ImmutableArray.CreateRange(record.Works.Select(work => work with
        {
            LookUps = [new LookUp("title", "x", "1"), new LookUp("title", "y", AnswerSource.None), new LookUp("day", work.Key, "2")],
            Reports = [.. work.Reports, Runs.Long.At(default, "of no place")],
            Results = [.. work.Results, new byte[300], default],
        }));
        var back = Read(Runs.Bytes(new RunRecord(works)))!;
        foreach (var work in works)
        {
            var again = back.Find(work.Section, work.Key)!;
            Assert.Equal((work.SourceHash, work.Modules), (again.SourceHash, again.Modules));
            Assert.Equal(work.LookUps.ToHashSet(), again.LookUps.ToHashSet());
            Assert.Equal(work.Files, again.Files);
            Assert.Equal(work.Reports, again.Reports);
            Assert.Equal(work.Results.Select(each => Convert.ToHexString(each.Span)), again.Results.Select(each => Convert.ToHexString(each.Span)));
        }

        Assert.Null(back.Find("page", "c"));
        Assert.Null(back.Find("other", "a"));
    }

    [Fact]
    public void Every_changed_byte_and_every_shorter_record_is_none()
    {
        var good = Runs.Bytes(Runs.Of(Two).Record!);
        Assert.NotNull(Read(good));
        for (var at = 0; at < good.Length; at++)
        {
            var bytes = (byte[])good.Clone();
            bytes[at] ^= (byte)(1 << (at % 8));
            Assert.Null(Read(bytes));
            Assert.Null(Read(good[..at]));
        }

        Assert.Null(Read([.. good, 0]));
    }

    [Fact]
    public void A_record_of_another_format_is_none()
    {
        var good = Runs.Bytes(Runs.Of(Two).Record!);
        var other = Encoding.UTF8.GetString(good.AsSpan(0, 13));
        Assert.Equal("NbSite run 1\n", other);
        byte[] next = [.. "NbSite run 2\n"u8, .. good.AsSpan(13, good.Length - 13 - 32)];
        Assert.Null(Read([.. next, .. SHA256.HashData(next)]));
    }

    [Fact]
    public void A_record_that_is_sound_and_makes_no_sense_is_none_or_is_not_used()
    {
        var good = Runs.Bytes(Runs.Of(Two).Record!);
        for (var at = 13; at < good.Length - 32; at++)
        {
            var bytes = (byte[])good[..^32].Clone();
            bytes[at] = 0xff;
            // It may read, and then only what it tells of one document can be wrong: nothing breaks.
            if (Read([.. bytes, .. SHA256.HashData(bytes)]) is { } run)
                foreach (var key in new[] { "a", "b" }) run.Find("page", key);
        }
    }
}
