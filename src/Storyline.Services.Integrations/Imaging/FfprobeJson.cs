using System.Text.Json;
using System.Text.Json.Serialization;

namespace Storyline.Services.Integrations.Imaging;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FfprobeReport))]
internal sealed partial class FfprobeJson : JsonSerializerContext;
