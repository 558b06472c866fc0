// The companion in one resource group: bot registration, container app, Cosmos DB, logs, and a key vault
// only where a secret remains. On Azure the store is always Cosmos DB; README.md says why.

@description('Region of everything that holds data or handles messages; in the EU.')
@allowed([
  'germanywestcentral'
  'westeurope'
  'northeurope'
  'francecentral'
  'swedencentral'
  'polandcentral'
  'italynorth'
])
param location string = 'germanywestcentral'

@description('Region of the bot registration. It holds the address and the app id, never messages.')
@allowed([
  'westeurope'
  'global'
])
param botLocation string = 'westeurope'

@description('Beginning of every name; lower case letters and digits.')
@minLength(3)
@maxLength(12)
param baseName string = 'companion'

@description('Name of the registry that registry.bicep made, in the same resource group.')
param registryName string

@description('Repository and tag in that registry, for example companion:1.0.0.')
param image string

@description('UserAssignedMSI needs no secret at all. SingleTenant is for an app registration that exists already.')
@allowed([
  'UserAssignedMSI'
  'SingleTenant'
])
param botAppType string = 'UserAssignedMSI'

@description('SingleTenant only: application (client) id of the app registration.')
param botAppId string = ''

@description('SingleTenant only: client secret of the app registration. Given on the command line, kept in the key vault.')
@secure()
param botPassword string = ''

@description('Tenant of the bot; the one that is deployed to unless given.')
param botTenantId string = tenant().tenantId

@description('Tenants whose people may use the companion; empty: the bot\'s own.')
param allowedTenants array = []

@description('Entra object ids of the trainers.')
@minLength(1)
param trainers array

@description('Own host name such as companion.musterstadt.example; empty: the address that Azure gives.')
param hostName string = ''

@description('Resource id of the certificate for hostName in the container apps environment.')
param hostCertificateId string = ''

@description('Time zone of the programme.')
param timeZone string = 'Europe/Berlin'

@allowed([
  'debug'
  'info'
  'warn'
  'error'
])
param logLevel string = 'info'

@description('vCPU of one instance, in steps of 0.25.')
param cpu string = '0.25'

@description('Memory of one instance; Azure asks for 2 GiB per vCPU.')
param memory string = '0.5Gi'

@description('Instances that always run. The scheduler lives in the process, so never 0.')
@minValue(1)
param minReplicas int = 1

@minValue(1)
param maxReplicas int = 1

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logDays int = 30

var suffix = uniqueString(resourceGroup().id, baseName)
var withPassword = botAppType == 'SingleTenant'
var databaseName = 'companion'
var vaultName = '${baseName}-${take(suffix, 9)}'
var passwordSecretName = 'bot-password'
var appId = withPassword ? botAppId : identity.properties.clientId
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

// It pulls the image, and is the bot and the database's user, or, with an app registration, reads the
// registration's secret.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${baseName}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    // A fault that logs without end must not become a bill without end.
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pullsImages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    roleDefinitionId: acrPull
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    location: location
    accountName: '${baseName}-${suffix}'
    databaseName: databaseName
  }
}

module botAccess 'modules/cosmos-access.bicep' = if (!withPassword) {
  name: 'cosmos-access-bot'
  params: {
    accountName: cosmos.outputs.accountName
    principalId: identity.properties.principalId
  }
}

module vault 'modules/key-vault.bicep' = if (withPassword) {
  name: 'key-vault'
  params: {
    location: location
    vaultName: vaultName
    secretName: passwordSecretName
    password: botPassword
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    location: location
    appName: baseName
    identityId: identity.id
    logsId: logs.id
    registryServer: registry.properties.loginServer
    image: image
    botAppId: appId
    botAppType: botAppType
    botTenantId: botTenantId
    // Put together here: the vault is there only with SingleTenant.
    passwordSecretUri: withPassword
      ? 'https://${vaultName}${environment().suffixes.keyvaultDns}/secrets/${passwordSecretName}'
      : ''
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: databaseName
    trainers: trainers
    tenants: empty(allowedTenants) ? [botTenantId] : allowedTenants
    hostName: hostName
    hostCertificateId: hostCertificateId
    timeZone: timeZone
    logLevel: logLevel
    cpu: cpu
    memory: memory
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
  dependsOn: [
    pullsImages
    botAccess
    vault
  ]
}

// The app's own identity exists only once the app does. Until this is done the app is not ready and tries
// again by itself.
module appAccess 'modules/cosmos-access.bicep' = if (withPassword) {
  name: 'cosmos-access-app'
  params: {
    accountName: cosmos.outputs.accountName
    principalId: app.outputs.principalId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    location: botLocation
    botName: '${baseName}-${take(suffix, 6)}'
    appId: appId
    appType: botAppType
    tenantId: botTenantId
    identityId: withPassword ? '' : identity.id
    publicUrl: app.outputs.publicUrl
  }
}

@description('For npm run package: MicrosoftAppId.')
output microsoftAppId string = appId

@description('For npm run package: COMPANION_PUBLIC_URL.')
output publicUrl string = app.outputs.publicUrl
