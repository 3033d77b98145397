using System.Collections.Immutable;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Types of schema.org that a fact sheet can be about: what has a name, and in medicine its codes, for that is what pages say of it. Search
/// engines pass over a type that there is not, and nobody would see it.
/// </summary>
internal static class SchemaTypes
{
    /// <summary>In the order of the alphabet.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "AnatomicalStructure", "AnatomicalSystem", "ApprovedIndication", "Artery", "Article", "Audience", "BloodTest", "Bone", "Book",
        "BrainStructure", "Brand", "ChemicalSubstance", "Clip", "Course", "CreativeWork", "DDxElement", "DefinedTerm", "Dentist",
        "DiagnosticLab", "DiagnosticProcedure", "Diet", "DietarySupplement", "DoseSchedule", "Drug", "DrugClass", "DrugCost",
        "DrugLegalStatus", "DrugStrength", "Event", "ExercisePlan", "Game", "Gene", "GovernmentService", "Guide", "HealthInsurancePlan",
        "Hospital", "HowTo", "ImagingTest", "InfectiousDisease", "Intangible", "Joint", "LifestyleModification", "Ligament",
        "LocalBusiness", "LymphaticVessel", "MaximumDoseSchedule", "MedicalAudience", "MedicalBusiness", "MedicalCause", "MedicalClinic",
        "MedicalCode", "MedicalCondition", "MedicalConditionStage", "MedicalContraindication", "MedicalDevice", "MedicalEntity",
        "MedicalGuideline", "MedicalGuidelineContraindication", "MedicalGuidelineRecommendation", "MedicalIndication", "MedicalIntangible",
        "MedicalObservationalStudy", "MedicalOrganization", "MedicalProcedure", "MedicalRiskEstimator", "MedicalRiskFactor",
        "MedicalRiskScore", "MedicalSign", "MedicalSignOrSymptom", "MedicalStudy", "MedicalSymptom", "MedicalTest", "MedicalTestPanel",
        "MedicalTherapy", "MedicalTrial", "MobileApplication", "Muscle", "NGO", "Nerve", "OccupationalTherapy", "Optician", "Organization",
        "PalliativeProcedure", "PathologyTest", "Patient", "Person", "Pharmacy", "PhysicalActivity", "PhysicalExam", "PhysicalTherapy",
        "Physician", "Place", "PreventionIndication", "Product", "ProductGroup", "ProductModel", "Protein", "PsychologicalTreatment",
        "RadiationTherapy", "Recipe", "RecommendedDoseSchedule", "ReportedDoseSchedule", "Residence", "ScholarlyArticle", "Service",
        "SoftwareApplication", "Substance", "SuperficialAnatomy", "SurgicalProcedure", "TherapeuticProcedure", "Thing",
        "TreatmentIndication", "Vein", "Vessel", "VideoObject", "VitalSign", "WebApplication",
    ];
}
