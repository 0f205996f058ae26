using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Cloudinary;

[OptionsValidator]
internal sealed partial class CloudinaryOptionsValidator : IValidateOptions<CloudinaryOptions>;
