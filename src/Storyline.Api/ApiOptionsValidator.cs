using Microsoft.Extensions.Options;

namespace Storyline.Api;

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
