using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

public sealed class MediaSignatureTests
{
    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("524946460000000041564920", "video/x-msvideo")]
    [InlineData("524946460000000057415645", null)]
    [InlineData("000000206674797069736F6D", "video/mp4")]
    [InlineData("00000020667479706D703432", "video/mp4")]
    [InlineData("000000146674797071742020", "video/quicktime")]
    [InlineData("000000206674797061766966", "image/avif")]
    [InlineData("000000206674797068656963", "image/heic")]
    [InlineData("00000020667479706D696631000000006D69663161766966", "image/avif")]
    [InlineData("00000020667479704D344120", "audio/mp4")]
    [InlineData("000000086D6F6F760000006C6D766864", "video/quicktime")]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D", "video/webm")]
    [InlineData("1A45DFA3A34286810142F7810142F2810442F381084282886D6174726F736B61", "video/x-matroska")]
    [InlineData("49492A00", "image/tiff")]
    [InlineData("4D4D002A", "image/tiff")]
    [InlineData("424D3A00000000000000360000002800000001", "image/bmp")]
    [InlineData("424D206973206E6F74206120706963747572652E", null)]
    [InlineData("EFBBBF3C737667", "image/svg+xml")]
    [InlineData("25504446", "application/pdf")]
    [InlineData("", null)]
    [InlineData("00", null)]
    [InlineData("0000000066747970", "video/mp4")]
    public void The_first_bytes_tell_the_type(string start, string? type) =>
        MediaSignature.Recognise(Convert.FromHexString(start)).ShouldBe(type);
}
