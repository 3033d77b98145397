using System.Security.Cryptography;
using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// A folder that holds finished files for people, perhaps beside theirs: offline copies, leaflets. In <c>.nbsite</c> below it
/// NbSite works, and remembers which files it put there and for whom, so that it replaces none that is not its own.
/// </summary>
internal sealed class Shelf
{
    private readonly RootedFolder _root;
    private readonly RootedFolder _written;
    private readonly string _work;
    private readonly string _option;

    private Shelf(string folder, string option)
    {
        var state = Path.Combine(folder, StateFolder.Name);
        _root = new RootedFolder(folder);
        _written = new RootedFolder(Path.Combine(state, "written"));
        _work = Path.Combine(state, "work");
        _option = option;
    }

    /// <summary>Makes the folder, and clears what runs that were killed left in it. Throws <see cref="MachineException"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="option">Names another one, such as <c>--output</c>, for messages.</param>
    public static Shelf Open(string folder, string option = "--output")
    {
        var shelf = new Shelf(folder, option);
        try
        {
            Directory.CreateDirectory(folder);
            StateFolder.Open(folder, $", or choose another {option}");
            Directory.CreateDirectory(shelf._work);
            shelf.ClearOld();
            return shelf;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw shelf.Refused(folder, exception);
        }
    }

    /// <summary>
    /// Takes a file's name for this run. Throws <see cref="MachineException"/> when another run has it, or when the file that is
    /// there was made by somebody else, or for somebody else.
    /// </summary>
    /// <param name="name">The path in the folder, with forward slashes.</param>
    /// <param name="owner">Whom the file is for, such as the clinic's file; empty for everybody.</param>
    public Place Take(string name, string owner)
    {
        var path = _root.PathOf(name);
        RefuseForeign(name, path, owner);
        var work = Path.Combine(_work, name.Replace('/', '+'));
        try
        {
            Directory.CreateDirectory(work);
            var held = OutputLock.TryHold(Path.Combine(work, "lock"), FileOptions.None)
                ?? throw new MachineException($"another NbSite is making “{path}”. Wait until it is done.");
            return new Place(this, name, path, owner, work, held);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, exception);
        }
    }

    private void RefuseForeign(string name, string path, string owner)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is null && !file.Exists)
            {
                if (Directory.Exists(path)) throw new MachineException($"“{path}” is a folder, so no file can be there. Move it away, or choose another {_option}.");
                return;
            }

            var known = file.LinkTarget is null ? Known(name) : null;
            if (known is null || !known.Value.Hashes.Contains(HashOf(path)))
            {
                throw new MachineException(
                    $"“{path}” was not written by NbSite, or was changed since. NbSite does not replace it. Move it away, or choose another {_option}.");
            }

            if (known.Value.Owner != owner)
            {
                throw new MachineException(
                    $"“{path}” was made {(known.Value.Owner.Length == 0 ? "without a clinic" : $"for “{known.Value.Owner}”")}, and this one would take its place. "
                    + $"Give the clinics' files different names, or choose another {_option}.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, exception);
        }
    }

    private (string Owner, string[] Hashes)? Known(string name)
    {
        if (_written.Find(name + ".txt") is not { } path || !File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        return lines.Length < 2 ? null : (lines[0], lines[1..]);
    }

    /// <summary>Both what is there and what is to be there: a run that is killed in between has written either.</summary>
    private void Remember(string name, string owner, string[] hashes)
    {
        var path = _written.PathOf(name + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Durable.Write(path, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [owner, .. hashes]) + "\n"));
    }

    private void ClearOld()
    {
        foreach (var work in Directory.EnumerateDirectories(_work).ToList())
        {
            using var held = OutputLock.TryHold(Path.Combine(work, "lock"), FileOptions.None);
            if (held is not null) Directory.Delete(work, recursive: true);
        }
    }

    private MachineException Refused(string path, Exception exception) => new(
        $"cannot write “{path}”: {exception.Message.TrimEnd('.')}. Look at the space on the disk and at your rights there, or choose another {_option}.",
        isMidway: true);

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>One file's name, held for a run, and room to make the file in.</summary>
    internal sealed class Place : IDisposable
    {
        private readonly Shelf _shelf;
        private readonly string _name;
        private readonly string _owner;
        private readonly string _work;
        private readonly FileStream _lock;

        public Place(Shelf shelf, string name, string path, string owner, string work, FileStream held)
        {
            _shelf = shelf;
            _name = name;
            Path = path;
            _owner = owner;
            _work = work;
            _lock = held;
        }

        /// <summary>Where the file is to be.</summary>
        public string Path { get; }

        /// <summary>A file of this run's own, which is gone after it.</summary>
        public string Temporary(string name) => System.IO.Path.Combine(_work, name);

        /// <summary>Has a file written, and puts it in its place in one step. Throws <see cref="MachineException"/>.</summary>
        public void Put(Action<Stream> write)
        {
            var temporary = Temporary("new");
            try
            {
                string hash;
                using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite))
                {
                    write(stream);
                    stream.Flush(flushToDisk: true);
                    stream.Position = 0;
                    hash = Convert.ToHexStringLower(SHA256.HashData(stream));
                }

                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
                // Somebody may have put a file there meanwhile.
                _shelf.RefuseForeign(_name, Path, _owner);
                _shelf.Remember(_name, _owner, File.Exists(Path) ? [HashOf(Path), hash] : [hash]);
                File.Move(temporary, Path, overwrite: true);
                DiskFlush.TryFolder(System.IO.Path.GetDirectoryName(Path)!);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw _shelf.Refused(Path, exception);
            }
        }

        public void Put(ReadOnlyMemory<byte> bytes) => Put(stream => stream.Write(bytes.Span));

        public void Dispose()
        {
            try
            {
                foreach (var file in Directory.EnumerateFiles(_work).Where(file => System.IO.Path.GetFileName(file) != "lock").ToList()) File.Delete(file);
                Durable.DeleteIfPossible(System.IO.Path.Combine(_work, "lock"));
                _lock.Dispose();
                if (!Directory.EnumerateFileSystemEntries(_work).Any()) Directory.Delete(_work);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next run clears it.
                _lock.Dispose();
            }
        }
    }
}
