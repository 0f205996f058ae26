using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

public sealed class CloudinarySignatureTests
{
    [Fact]
    public void The_signature_is_the_one_that_Cloudinarys_own_library_makes()
    {
        var vector = SharedContracts.JsonOrSkip("derived", "signature-vectors.json")["cloudinary"]!;
        var parameters = vector["params"]!.AsObject().Select(parameter => (parameter.Key, parameter.Value switch
        {
            System.Text.Json.Nodes.JsonArray list => string.Join(',', list.Select(item => (string)item!)),
            var value => value!.ToString(),
        }));

        CloudinarySignature.Of(parameters, (string)vector["api_secret"]!).ShouldBe((string)vector["v2_sha1"]!);
    }

    [Fact]
    public void The_file_the_key_and_empty_values_are_not_signed() =>
        CloudinarySignature.Of([("public_id", "a"), ("api_key", "1"), ("file", "x"), ("eager", "")], "secret").ShouldBe(CloudinarySignature.Of([("public_id", "a")], "secret"));
}
