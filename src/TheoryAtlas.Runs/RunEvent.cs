using System.Text.Json.Serialization;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Runs;

/// <summary>Something that happened in a run. Numbered from 1 within the run, so that a reader can resume.</summary>
/// <param name="Number">The position among the run's events.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArmBegun), "arm-begun")]
[JsonDerivedType(typeof(ArmProgressed), "progress")]
[JsonDerivedType(typeof(PlotBegun), "plot-begun")]
[JsonDerivedType(typeof(PointAdded), "point")]
[JsonDerivedType(typeof(ArmEnded), "arm-ended")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
public abstract record RunEvent(int Number);

/// <summary>An arm was begun.</summary>
public sealed record ArmBegun(int Number, Arm Arm) : RunEvent(Number);

/// <summary>An arm got further.</summary>
/// <param name="Number">The position among the run's events.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Done">Share of the arm's work that is done, from 0 to 1.</param>
/// <param name="Doing">What is being measured now.</param>
public sealed record ArmProgressed(int Number, Arm Arm, double Done, string Doing) : RunEvent(Number);

/// <summary>A plot was begun.</summary>
public sealed record PlotBegun(int Number, Arm Arm, int Plot, Plot Empty) : RunEvent(Number);

/// <summary>A point was added to a plot.</summary>
public sealed record PointAdded(int Number, Arm Arm, int Plot, string Series, SeriesRole Role, PlotPoint Point) : RunEvent(Number);

/// <summary>An arm was ended.</summary>
public sealed record ArmEnded(int Number, Arm Arm, ArmResult Result) : RunEvent(Number);

/// <summary>The run was ended and recorded; always the last event.</summary>
public sealed record RunEnded(int Number, RunRecord Run) : RunEvent(Number);
