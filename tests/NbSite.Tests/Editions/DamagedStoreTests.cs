using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Tests.Editions;

/// <summary>A store on the disk that was damaged.</summary>
public sealed class DamagedStoreTests
{
    [Fact]
    public void Every_kind_of_damage_is_found_by_verify_and_nothing_is_changed()
    {
        using var site = EditionSite.Make();
        site.Create("2026.02", "2026-02-01");
        site.Hair("Two. [@src]", notes: 2);
        site.Create("2026.03", "2026-03-01");
        var root = Path.Combine(site.Root, "editions");
        var records = Directory.EnumerateFiles(Path.Combine(root, "records"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var shown = Path.GetRelativePath(site.Root, records[0]);

        Damage(() => File.Delete(records[0]), $"{shown}:1:1: error NB1014: The record of “", "is missing");
        Damage(() => File.AppendAllText(records[0], " "), $"{shown}:1:1: error NB1015: This record is not what was published: its name does not match what is in it");
        Damage(() => File.WriteAllText(Path.Combine(root, "records/stray.txt"), "x"), "editions/records/stray.txt:1:1: error NB1017: “records/stray.txt” is no part of the editions");
        Damage(() => Directory.CreateDirectory(Path.Combine(root, "more")), "editions/more:1:1: error NB1017: “more” is no part of the editions");
        Damage(() => File.Delete(Path.Combine(root, "2026.02.json")), "editions/2026.03.json:1:1: error NB1010: The edition before “2026.03”", "it is not here");
        Damage(() => File.WriteAllText(Path.Combine(root, "2026.02.json"), ""), "editions/2026.02.json:1:1: error NB1001: This cannot be read");
        Damage(() => File.CreateSymbolicLink(Path.Combine(root, "link.json"), "/etc/hostname"), "editions/link.json:1:1: error NB0805");
        Damage(() => Replace("2026.03.json", "\"schema\": 2", "\"schema\": 9"), "editions/2026.03.json:2:13: error NB1002: “schema” is 9, but this NbSite understands 2 at most");
        Damage(() => Replace("2026.02.json", "Words of", "Lies of"), "editions/2026.03.json:1:1: error NB1010: The edition before “2026.03” is not as it was when “2026.03” was published: it is not here, or “2026.02” was changed");
        Damage(() => Replace("2026.03.json", "\"id\":\"about\"", "\"id\":\"abort\""), "editions/2026.03.json:1:1: error NB1016: “About” in the edition “2026.03” has the id en:abort, but its record has en:about");

        void Damage(Action act, params string[] told)
        {
            var copy = Path.Combine(site.Root, "kept");
            TestSite.Copy(root, copy);
            act();
            var before = site.Tree("editions");
            var answer = site.Edition("verify");
            Assert.Equal(1, answer.Code);
            foreach (var words in told) Assert.Contains(words, answer.Error, StringComparison.Ordinal);
            site.Edition("list");
            // What only verify sees, because it reads every record.
            if (!told[0].Contains("records", StringComparison.Ordinal) && !told[0].Contains("NB1016", StringComparison.Ordinal))
                Assert.Equal(1, site.Create("2026.09", "2026-09-01", "--allow-empty").Code);
            Assert.Equal(before, site.Tree("editions"));
            Directory.Delete(root, recursive: true);
            Directory.Move(copy, root);
        }

        void Replace(string name, string from, string to)
        {
            var path = Path.Combine(root, name);
            var text = File.ReadAllText(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_build_tells_what_is_wrong_with_the_store_and_of_nothing_that_follows_from_it()
    {
        using var site = EditionSite.Make("public");
        site.Create("2026.02", "2026-02-01");
        site.Good();
        var newest = Path.Combine(site.Root, "editions/2026.02.json");
        File.Copy(newest, Path.Combine(site.Root, "editions/copy.json"));
        var twice = site.Build();
        Assert.Equal(1, twice.Code);
        Assert.StartsWith("editions/copy.json:1:1: error NB1009: “2026.02” is the name of two editions", twice.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(site.Root, "editions/copy.json"));
        File.WriteAllText(newest, File.ReadAllText(newest).Replace("\"schema\": 2", "\"schema\": 9", StringComparison.Ordinal));
        Assert.Equal("""
            editions/2026.02.json:2:13: error NB1002: “schema” is 9, but this NbSite understands 2 at most
              Use the NbSite that wrote it, or a newer one.
            1 error, 0 warnings
            Nothing was published. The site was left as it was.

            """, site.Build().Error);
    }

    [Fact]
    public void A_clock_set_back_and_records_that_nothing_names_are_told_and_are_no_error()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-03-01", "--editions", "one");
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-02", "--editions", "one");
        var path = Path.Combine(site.Root, "one/b.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2026-03-02", "2026-02-01", StringComparison.Ordinal));
        // Made so by whoever made it: the seal names it as it is.
        var seal = Path.Combine(site.Root, "one/newest.json");
        File.WriteAllText(seal, Regex.Replace(File.ReadAllText(seal), "[0-9a-f]{64}", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
        Assert.Equal(
            new Answer(0, "Verified 2 editions with 4 records: all is as it was published.\n", """
                one/b.json:1:1: warning NB1018: “b” was created on 2026-02-01, before the edition it follows (“a”, 2026-03-01)
                  Look at both days in Git. The edition itself must not be changed.
                0 errors, 1 warning

                """.ReplaceLineEndings("\n")),
            site.Edition("verify", "--editions", "one"));
        File.Delete(path);
        // Without the seal, as in a store from before there was one.
        File.Delete(seal);
        Assert.Equal(
            "1 record is in no edition: kept for a signature, left by a run that was stopped, or of an edition that was removed.\n"
            + "Verified 1 edition with 4 records: all is as it was published.\n",
            site.Edition("verify", "--editions", "one").Out);
    }

    [Fact]
    public void What_can_be_stopped_is_verified_as_what_cannot()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-03-01");
        using var stop = new CancellationTokenSource();
        Assert.Equal(
            new Answer(0, "Verified 1 edition with 3 records: all is as it was published.\n", ""), site.Run(stop.Token, "edition", "verify"));
    }

    [Fact]
    public void Two_runs_do_not_write_at_once()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-03-01");
        using (NbSite.Disk.EditionWriter.Open(Path.Combine(site.Root, "editions")))
        {
            Assert.Equal(
                new Answer(3, "", "nbsite: another NbSite is writing to “ROOT/editions”. Wait until it is done.\n"), site.Create("b", "2026-03-01"));
        }

        Assert.False(File.Exists(Path.Combine(site.Root, "editions/.lock")));
    }
}
