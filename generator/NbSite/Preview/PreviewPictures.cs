using NbSite.Publishing.Site.Pictures;

namespace NbSite.Preview;

/// <summary>Takes what a build has made of pictures from where that left it, and keeps what is new in memory: a preview writes nothing.</summary>
internal sealed class PreviewPictures(IPictureCache left) : IPictureCache
{
    private readonly PictureMemory _memory = new();

    public byte[]? Find(string name) => _memory.Find(name) ?? left.Find(name);

    public void Keep(string name, byte[] bytes) => _memory.Keep(name, bytes);
}
