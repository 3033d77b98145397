using System.Text;
using NbSite.Console;
using NbSite.Desk;
using NbSite.Disk;
using Xunit;

namespace NbSite.Tests.Desk;

/// <summary>A change of several files is made whole or not at all, and can be taken back.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bare();
    private readonly RootedFolder _root;

    public ChangeTests()
    {
        _site.Write("content/en/a.md", "A");
        _site.Write("content/en/b.md", "B");
        _root = new RootedFolder(_site.Content);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void FilesAreMadeChangedAndTakenAwayTogetherAndComeBack()
    {
        var change = ChangeSet.Of("All", File("en/new/c.md", null, "C"), File("en/a.md", "A\n", "A2"), File("en/b.md", "B\n", null));
        ChangeWriter.Apply(_root, change);
        Assert.Equal(["en/a.md: A2", "en/new/c.md: C"], Files());
        ChangeWriter.Apply(_root, change.Inverse);
        Assert.Equal(["en/a.md: A\n", "en/b.md: B\n"], Files());
        Assert.False(Directory.Exists(Path.Combine(_site.Content, "en/new")));
    }

    [Theory]
    [InlineData("en/a.md", "other")]
    [InlineData("en/b.md", "other")]
    [InlineData("en/new/c.md", "other")]
    public void NothingIsDoneWhereOneFileIsAnotherByNow(string path, string text)
    {
        _site.Write("content/" + path, text);
        var before = Files();
        var change = ChangeSet.Of("All", File("en/new/c.md", null, "C"), File("en/a.md", "A\n", "A2"), File("en/b.md", "B\n", null));
        Assert.Equal([path], ChangeWriter.Conflicts(_root, change));
        Assert.Throws<MachineException>(() => ChangeWriter.Apply(_root, change));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void WhatCannotBeDoneInTheMiddleIsTakenBack()
    {
        // A file where a folder is needed.
        var change = ChangeSet.Of("All", File("en/a.md", "A\n", "A2"), File("en/b.md/c.md", null, "C"));
        Assert.Throws<MachineException>(() => ChangeWriter.Apply(_root, change));
        Assert.Equal(["en/a.md: A\n", "en/b.md: B\n"], Files());
    }

    [Theory]
    [InlineData("../out.md")]
    [InlineData("/etc/out.md")]
    [InlineData("en/../../out.md")]
    public void NoChangeLeavesTheContentFolder(string path)
    {
        Assert.Throws<MachineException>(() => ChangeWriter.Apply(_root, ChangeSet.Of("Out", File(path, null, "X"))));
        Assert.False(System.IO.File.Exists(Path.Combine(_site.Root, "out.md")));
    }

    [Fact]
    public void TheStackKeepsWhatWasDoneForTheNextRunAndSurvivesDamage()
    {
        var one = ChangeSet.Of("One", File("en/a.md", "A\n", "A2"));
        var two = ChangeSet.Of("Two", File("en/b.md", "B\n", null), File("en/new.md", null, "\0\u00ff"));
        new UndoStack(_site.Root).Push(one);
        var number = new UndoStack(_site.Root).Push(two);
        var stack = new UndoStack(_site.Root);
        Assert.Equal((number, two.Print, "Two"), (stack.Top!.Value.Number, stack.Top.Value.Change.Print, stack.Top.Value.Change.Title));
        System.IO.File.WriteAllText(Path.Combine(_site.Root, ".nbsite/desk/000002.json"), "{");
        Assert.Equal(one.Print, stack.Top!.Value.Change.Print);
        stack.Drop(1);
        Assert.Null(stack.Top);
    }

    private static FileChange File(string path, string? before, string? after) => new(path, Bytes(before), Bytes(after));

    private static ReadOnlyMemory<byte>? Bytes(string? text) => text is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text));

    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(_site.Content, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(_site.Content, path)}: {System.IO.File.ReadAllText(path)}"),
    ];
}
