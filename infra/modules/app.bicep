// The process itself, once or several times, behind Azure's ingress.

param location string
param appName string
param identityId string
param logsId string
param registryServer string
param image string
param botAppId string
param botAppType string
param botTenantId string

@description('SingleTenant only: where the key vault keeps the client secret.')
param passwordSecretUri string
param cosmosEndpoint string
param cosmosDatabase string
param trainers array
param tenants array
param hostName string
param hostCertificateId string
param timeZone string
param logLevel string
param cpu string
param memory string
param minReplicas int
param maxReplicas int

var port = 3978
var withPassword = botAppType == 'SingleTenant'
var secretName = 'bot-password'
var publicUrl = 'https://${empty(hostName) ? '${appName}.${surroundings.properties.defaultDomain}' : hostName}'

resource surroundings 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${appName}-environment'
  location: location
  properties: {
    // Through a diagnostic setting rather than with the workspace's key.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    zoneRedundant: false
  }
}

resource logging 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: surroundings
  properties: {
    workspaceId: logsId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: appName
  location: location
  // The companion asks the database as the bot's own identity; a bot with a password has none, so the app
  // itself gets one.
  identity: {
    type: withPassword ? 'SystemAssigned,UserAssigned' : 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: surroundings.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new revision takes over once it is ready; until then the old one answers.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        customDomains: empty(hostName)
          ? []
          : [
              {
                name: hostName
                bindingType: 'SniEnabled'
                certificateId: hostCertificateId
              }
            ]
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: withPassword
        ? [
            {
              name: secretName
              keyVaultUrl: passwordSecretUri
              identity: identityId
            }
          ]
        : []
    }
    template: {
      // The process drains for up to 10 s.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'companion'
          image: '${registryServer}/${image}'
          resources: {
            cpu: json(cpu)
            memory: memory
          }
          // COSMOS_KEY is left out: without a key a managed identity is used. The two demo settings are left
          // out as well: production refuses to start with them.
          env: concat(
            [
              {
                name: 'PORT'
                value: string(port)
              }
              {
                name: 'MicrosoftAppId'
                value: botAppId
              }
              {
                name: 'MicrosoftAppType'
                value: botAppType
              }
              {
                name: 'MicrosoftAppTenantId'
                value: botTenantId
              }
              {
                name: 'COMPANION_MODE'
                value: 'production'
              }
              {
                name: 'COMPANION_STORE'
                value: 'cosmos'
              }
              {
                name: 'COSMOS_ENDPOINT'
                value: cosmosEndpoint
              }
              {
                name: 'COSMOS_DATABASE'
                value: cosmosDatabase
              }
              {
                name: 'COMPANION_WORKBOOK'
                value: 'workbook'
              }
              {
                name: 'COMPANION_TRAINERS'
                value: join(trainers, ',')
              }
              {
                name: 'COMPANION_TENANTS'
                value: join(tenants, ',')
              }
              {
                name: 'COMPANION_PUBLIC_URL'
                value: publicUrl
              }
              {
                name: 'COMPANION_TIME_ZONE'
                value: timeZone
              }
              {
                name: 'LOG_LEVEL'
                value: logLevel
              }
            ],
            withPassword
              ? [
                  {
                    name: 'MicrosoftAppPassword'
                    secretRef: secretName
                  }
                ]
              : []
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              initialDelaySeconds: 2
              periodSeconds: 5
              timeoutSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            // Patient on purpose: an instance without its store still tells people that their answer was
            // not stored; taken out of the ingress, Teams could only show them an error.
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 10
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

output publicUrl string = publicUrl

@description('SingleTenant only: object id of the app\'s own identity.')
output principalId string = withPassword ? app.identity.principalId : ''
