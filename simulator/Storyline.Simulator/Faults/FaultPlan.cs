namespace Storyline.Simulator.Faults;

/// <summary>The faults that are still to come, oldest first. They belong to a test run and are not kept between starts.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private long nextId = 1;

    public Fault Add(Fault fault)
    {
        lock (gate)
        {
            faults.Add(fault = fault with { Id = nextId++ });
            return fault;
        }
    }

    public IReadOnlyList<Fault> List()
    {
        lock (gate)
        {
            return [.. faults];
        }
    }

    /// <summary>Removes one fault, or all of them. Returns how many there were.</summary>
    public int Remove(long? id)
    {
        lock (gate)
        {
            return faults.RemoveAll(fault => id is null || fault.Id == id);
        }
    }

    /// <summary>The fault that spoils this call, used up by one; null when it goes through.</summary>
    public Fault? Take(string system, string operation)
    {
        lock (gate)
        {
            var index = faults.FindIndex(fault => fault.Spoils(system, operation));
            if (index < 0)
            {
                return null;
            }

            var fault = faults[index];
            if (fault.Passed + 1 < fault.Every)
            {
                faults[index] = fault with { Passed = fault.Passed + 1 };
                return null;
            }

            if (fault.Times <= 1)
            {
                faults.RemoveAt(index);
            }
            else
            {
                faults[index] = fault with { Times = fault.Times - 1, Passed = 0 };
            }

            return fault;
        }
    }
}
